package org.snn.data.download;

/** Is told how a download goes on, on the downloading thread. */
@FunctionalInterface
public interface Progress {

	/** For who does not care. */
	Progress NONE = (file, bytes, total) -> { };

	/**
	 * @param file  its name
	 * @param bytes on disk so far, those of earlier attempts included
	 * @param total of the file, or -1 if the server does not say
	 */
	void at(String file, long bytes, long total);
}
