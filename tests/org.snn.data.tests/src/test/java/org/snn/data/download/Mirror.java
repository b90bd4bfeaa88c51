package org.snn.data.download;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Queue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** A web server on this machine that answers each request in turn as a test tells it; the last answer repeats. */
final class Mirror implements AutoCloseable {

	/** How one request is answered. */
	@FunctionalInterface
	interface Answer {
		void give(HttpExchange exchange) throws IOException;
	}

	private final HttpServer server;
	private final Queue<Answer> answers = new ArrayDeque<>();
	private final List<String> ranges = Collections.synchronizedList(new ArrayList<>());

	Mirror(Answer... inTurn) {
		try {
			server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		answers.addAll(Arrays.asList(inTurn));
		server.createContext("/", exchange -> {
			ranges.add(String.valueOf(exchange.getRequestHeaders().getFirst("Range")));
			Answer answer = answers.size() > 1 ? answers.remove() : answers.peek();
			try (exchange) {
				answer.give(exchange);
			}
		});
		server.start();
	}

	URI address() {
		return URI.create("http://" + server.getAddress().getHostString() + ":" + server.getAddress().getPort() + "/");
	}

	/** The Range header of each request so far, "null" where there was none. */
	List<String> ranges() {
		return List.copyOf(ranges);
	}

	/** The whole content, with Range honoured. */
	static Answer serve(byte[] content) {
		return exchange -> {
			int from = from(exchange);
			if (from >= content.length) {
				exchange.getResponseHeaders().add("Content-Range", "bytes */" + content.length);
				exchange.sendResponseHeaders(416, -1);
				return;
			}
			if (from > 0) {
				exchange.getResponseHeaders().add("Content-Range",
						"bytes " + from + "-" + (content.length - 1) + "/" + content.length);
			}
			exchange.sendResponseHeaders(from > 0 ? 206 : 200, content.length - from);
			exchange.getResponseBody().write(content, from, content.length - from);
		};
	}

	/** The whole content, whatever Range asks for. */
	static Answer serveWithoutRange(byte[] content) {
		return exchange -> {
			exchange.sendResponseHeaders(200, content.length);
			exchange.getResponseBody().write(content);
		};
	}

	/** Claims a length, sends what it has from where it is asked, and ends the connection. */
	static Answer cut(byte[] content, long claimed) {
		return exchange -> {
			int from = from(exchange);
			if (from > 0) {
				exchange.getResponseHeaders().add("Content-Range", "bytes " + from + "-" + (claimed - 1) + "/" + claimed);
			}
			exchange.sendResponseHeaders(from > 0 ? 206 : 200, claimed - from);
			OutputStream out = exchange.getResponseBody();
			out.write(content, from, content.length - from);
			out.flush();
		};
	}

	static Answer status(int code) {
		return exchange -> exchange.sendResponseHeaders(code, -1);
	}

	private static int from(HttpExchange exchange) {
		String range = exchange.getRequestHeaders().getFirst("Range");
		return range == null ? 0 : Integer.parseInt(range.replaceAll("bytes=(\\d+)-", "$1"));
	}

	@Override
	public void close() {
		server.stop(0);
	}
}
