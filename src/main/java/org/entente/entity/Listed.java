package org.entente.entity;

import java.util.Collection;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementVisitorBase;
import org.apache.jena.sparql.syntax.ElementWalker;
import org.entente.ontology.Resources;

/// A query about many things at once: it begins with an empty `VALUES`, which is filled in.
public record Listed(String text, String variable) {

  static Listed shipped(String name, String variable) {
    return new Listed(Resources.text("org/entente/entity/" + name + ".rq"), variable);
  }

  public Query about(Collection<Node> things) {
    var query = QueryFactory.create(text);
    var key = Var.alloc(variable);
    ElementWalker.walk(
        query.getQueryPattern(),
        new ElementVisitorBase() {
          @Override
          public void visit(ElementData data) {
            if (data.getVars().contains(key)) {
              things.forEach(thing -> data.add(BindingFactory.binding(key, thing)));
            }
          }
        });
    return query;
  }
}
