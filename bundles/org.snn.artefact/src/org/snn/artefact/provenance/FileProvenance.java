package org.snn.artefact.provenance;

import org.snn.data.DataFile;

/**
 * A file that data came from.
 *
 * @param name without its folder
 * @param bytes its size
 * @param sha256 of the file as it lies on disk, in hexadecimal
 */
public record FileProvenance(String name, long bytes, String sha256) {

  /** Of a file; reads it. */
  public static FileProvenance of(DataFile file) {
    return new FileProvenance(file.path().getFileName().toString(), file.bytes(), file.sha256());
  }
}
