/// Articles in: read, extract, link, check the shapes, replace the article's graph. The only writer
/// of news.
@NullMarked
package org.entente.ingest;

import org.jspecify.annotations.NullMarked;
