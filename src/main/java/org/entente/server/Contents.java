package org.entente.server;

import org.entente.entity.KeptTexts;
import org.entente.search.Search;
import org.entente.store.Store;

/// What is served: the data, the names in it, and the texts that it was read from.
record Contents(Store store, Search search, KeptTexts texts) {}
