package org.snn.data.download;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

import org.snn.data.DataException;

/** A download on its way: {@code name.part} beside its target, locked, kept when the download is cut off. */
final class PartFile implements Closeable {

	private final Path target;
	private final Path part;
	private final FileChannel channel;

	private PartFile(Path target, Path part, FileChannel channel) {
		this.target = target;
		this.part = part;
		this.channel = channel;
	}

	/** @throws DataException if another download writes the same file */
	static PartFile open(Path target) throws IOException {
		Path part = target.resolveSibling(target.getFileName() + ".part");
		FileChannel channel = FileChannel.open(part, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
		try {
			FileLock lock = channel.tryLock();
			if (lock != null) {
				return new PartFile(target, part, channel);
			}
		} catch (OverlappingFileLockException e) {
			// held by this very process: the same answer
		}
		channel.close();
		throw DataException.access(part, "another download is writing this file; wait for it to end.", null);
	}

	/** Opens what is there so far. */
	InputStream read() throws IOException {
		return Files.newInputStream(part);
	}

	long size() throws IOException {
		return channel.size();
	}

	void clear() throws IOException {
		channel.truncate(0);
	}

	void append(byte[] bytes, int length) throws IOException {
		ByteBuffer buffer = ByteBuffer.wrap(bytes, 0, length);
		channel.position(channel.size());
		while (buffer.hasRemaining()) {
			channel.write(buffer);
		}
	}

	/** Gives the finished file its name, in one step and only once its bytes are on disk. */
	void finish() throws IOException {
		channel.force(true);
		channel.close();
		Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
	}

	/** Leaves what came so far for the next attempt. */
	@Override
	public void close() throws IOException {
		if (!channel.isOpen()) {
			return;
		}
		boolean empty = channel.size() == 0;
		channel.close();
		if (empty) {
			Files.deleteIfExists(part);
		}
	}
}
