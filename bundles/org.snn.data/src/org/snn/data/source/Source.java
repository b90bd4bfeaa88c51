package org.snn.data.source;

import java.nio.file.Path;
import java.util.List;

import org.snn.data.DataInfo;

/** Data of one format that has been found and not yet read. */
public interface Source {

	/** From headers and small files only; the splits are left empty. */
	DataInfo describe();

	/** Reads everything. */
	Parts read();

	/** The files it consists of. */
	List<Path> files();
}
