# Takes out of the default graph what only ?graph asserted.
DELETE { ?subject ?property ?value }
WHERE {
  GRAPH ?graph { ?subject ?property ?value }
  FILTER NOT EXISTS {
    GRAPH ?other { ?subject ?property ?value }
    FILTER ( ?other != ?graph && ?other != <https://w3id.org/entente/graph/version>
             && !STRENDS(STR(?other), ".model") )
    BIND ( IRI(CONCAT(STR(?other), ".curated")) AS ?otherTwin )
    FILTER NOT EXISTS { GRAPH ?otherTwin { ?a ?b ?c } }
  }
}
