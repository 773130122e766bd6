# Takes the extracted ?graph out of the default graph where its curated ?twin exists.
DELETE { ?subject ?property ?value }
WHERE {
  FILTER EXISTS { GRAPH ?twin { ?x ?y ?z } }
  GRAPH ?graph { ?subject ?property ?value }
  FILTER NOT EXISTS {
    GRAPH ?other { ?subject ?property ?value }
    FILTER ( ?other != ?graph && ?other != <https://w3id.org/entente/graph/version>
             && !STRENDS(STR(?other), ".model") )
    BIND ( IRI(CONCAT(STR(?other), ".curated")) AS ?otherTwin )
    FILTER NOT EXISTS { GRAPH ?otherTwin { ?a ?b ?c } }
  }
}
