package org.entente.cli;

import org.entente.store.StoreConfig;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Reads the value of `--store`.
final class StoreConverter implements ITypeConverter<StoreConfig> {

  @Override
  public StoreConfig convert(String text) {
    return StoreConfig.parse(text)
        .orElseThrow(
            () ->
                new TypeConversionException("'" + text + "' is none of mem, tdb2:DIR, remote:URL"));
  }
}
