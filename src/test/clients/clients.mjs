// Asks the service at the address given as others' clients do, and prints what they found as JSON.
// Nothing but the address is told to them, and to the one that writes, the token.
import { Readable } from 'node:stream'
import ParsingClient from 'sparql-http-client/ParsingClient.js'
import StreamClient from 'sparql-http-client'
import { SparqlEndpointFetcher } from 'fetch-sparql-endpoint'
import { QueryEngine } from '@comunica/query-sparql'
import rdf from '@rdfjs/data-model'

const [home, token] = process.argv.slice(2)
const endpointUrl = home + 'sparql'

const PREFIX = 'PREFIX ent: <https://w3id.org/entente/ontology#> PREFIX foaf: <http://xmlns.com/foaf/0.1/> '
const PERSONS = PREFIX + 'SELECT ?person WHERE { ?person a foaf:Person }'
const MET = PREFIX + 'SELECT ?a ?b WHERE { ?a a foaf:Person ; ent:metWith ?b . ?b a foaf:Person }'
const ANY = PREFIX + 'ASK { ?encounter a ent:Encounter }'
const GRAPH = PREFIX + 'CONSTRUCT { ?person a foaf:Person } WHERE { ?person a foaf:Person }'
const WRONG = 'SELECT * WHERE { ?s ?p '

async function all(stream) {
  const found = []
  for await (const item of await stream) {
    found.push(item)
  }
  return found
}

const distinct = (terms) => new Set(terms.map((term) => term.value)).size

async function failure(run) {
  try {
    await run()
    return 'no failure'
  } catch (error) {
    return String(error.message)
  }
}

async function sparqlHttpClient() {
  const client = new ParsingClient({ endpointUrl })
  const streams = new StreamClient({ endpointUrl })
  return {
    persons: distinct((await client.query.select(PERSONS)).map((row) => row.person)),
    met: (await all(streams.query.select(MET))).length,
    any: await client.query.ask(ANY),
    triples: (await client.query.construct(GRAPH)).size,
    wrong: await failure(() => client.query.select(WRONG)),
  }
}

async function writing() {
  const client = new StreamClient({
    endpointUrl,
    updateUrl: home + 'update',
    storeUrl: home + 'graphs',
    headers: { Authorization: 'Bearer ' + token },
  })
  const name = rdf.namedNode('https://w3id.org/entente/graph/import.client')
  const quad = rdf.quad(name, rdf.namedNode('urn:p'), rdf.literal('written'), name)
  await client.store.put(Readable.from([quad]), { graph: name })
  const put = (await all(client.store.get(name))).length
  await client.query.update(`INSERT DATA { GRAPH <${name.value}> { <${name.value}> <urn:p> 'updated' } }`)
  const updated = (await all(client.store.get(name))).length
  await client.query.update(`DROP GRAPH <${name.value}>`)
  return { put, updated, gone: await failure(() => all(client.store.get(name))) }
}

async function fetchSparqlEndpoint() {
  const fetcher = new SparqlEndpointFetcher()
  return {
    persons: distinct((await all(fetcher.fetchBindings(endpointUrl, PERSONS))).map((row) => row.person)),
    met: (await all(fetcher.fetchBindings(endpointUrl, MET))).length,
    any: await fetcher.fetchAsk(endpointUrl, ANY),
    triples: (await all(fetcher.fetchTriples(endpointUrl, GRAPH))).length,
    wrong: await failure(() => fetcher.fetchBindings(endpointUrl, WRONG)),
  }
}

async function comunica() {
  const engine = new QueryEngine()
  const context = { sources: [endpointUrl] }
  return {
    persons: distinct((await all(engine.queryBindings(PERSONS, context))).map((row) => row.get('person'))),
    met: (await all(engine.queryBindings(MET, context))).length,
    any: await engine.queryBoolean(ANY, context),
    triples: (await all(engine.queryQuads(GRAPH, context))).length,
  }
}

console.log(
  JSON.stringify({
    'sparql-http-client': await sparqlHttpClient(),
    'fetch-sparql-endpoint': await fetchSparqlEndpoint(),
    '@comunica/query-sparql': await comunica(),
    writing: await writing(),
  }),
)
