# Takes ?graph into the default graph unless its curated ?twin exists.
INSERT { ?subject ?property ?value }
WHERE {
  GRAPH ?graph { ?subject ?property ?value }
  FILTER NOT EXISTS { GRAPH ?twin { ?a ?b ?c } }
}
