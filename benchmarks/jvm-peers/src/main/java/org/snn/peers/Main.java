package org.snn.peers;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import com.google.gson.Gson;
import com.google.gson.JsonObject;

/** Speaks with {@code compare}: JSON lines on standard input and output, see ../README.md. The argument is a name. */
public final class Main {

    private static final Map<String, Supplier<Peer.Factory>> PEERS = Map.of(
            "djl", DjlPeer.Factory::new,
            "dl4j", Dl4jPeer.Factory::new,
            "encog", EncogPeer.Factory::new);
    private static final int LOSS_BATCHES = 10;

    private final Gson gson = new Gson();
    private final PrintStream out;
    private final Peer.Factory factory;
    private Workload workload;
    private Samples samples;
    private Peer peer;

    private Main(Peer.Factory factory, PrintStream out) {
        this.factory = factory;
        this.out = out;
    }

    public static void main(String[] arguments) throws IOException {
        PrintStream out = System.out;
        System.setOut(System.err);   // what libraries print must not get between the answers
        Main main = new Main(PEERS.get(arguments[0]).get(), out);
        main.say(Map.of("name", arguments[0], "version", main.factory.version()));
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            JsonObject question = main.gson.fromJson(line, JsonObject.class);
            switch (question.get("op").getAsString()) {
                case "prepare" -> main.say(main.prepare(question));
                case "run" -> main.say(main.run(question.get("batches").getAsInt()));
                default -> System.exit(0);   // threads of the libraries would go on
            }
        }
    }

    private Map<String, Object> prepare(JsonObject question) {
        String name = question.get("workload").getAsString();
        Optional<Workload> known = Workload.ALL.stream().filter(w -> w.name().equals(name)).findFirst();
        if (known.isEmpty()) {
            return Map.of("unsupported", "not a network of layers");
        }
        workload = known.get();
        samples = new Samples(Path.of(question.get("data").getAsString()));
        try {
            peer = factory.open(workload, question.get("threads").getAsInt(), samples);
        } catch (UnsupportedOperationException e) {
            return Map.of("unsupported", e.getMessage());
        }
        return Map.of("ok", true);
    }

    private Map<String, Object> run(int batches) {
        long start = System.nanoTime();
        for (int i = 0; i < batches; i++) {
            peer.step(samples.nextRows(workload.batch()));
        }
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("seconds", (System.nanoTime() - start) * 1e-9);
        answer.put("loss", loss());
        return answer;
    }

    private double loss() {
        double sum = 0;
        int batch = workload.batch();
        for (int i = 0; i < LOSS_BATCHES; i++) {
            for (float right : peer.rightAnswers(IntStream.range(i * batch, (i + 1) * batch).toArray())) {
                sum -= Math.log(Math.max(right, 1e-30));
            }
        }
        return sum / (LOSS_BATCHES * batch);
    }

    private void say(Map<String, ?> answer) {
        out.println(gson.toJson(answer));
        out.flush();
    }
}
