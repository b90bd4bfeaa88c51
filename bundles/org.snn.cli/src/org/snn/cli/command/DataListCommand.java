package org.snn.cli.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.snn.cli.Console;
import org.snn.cli.Status;
import org.snn.cli.output.Heap;
import org.snn.cli.output.Table;
import org.snn.data.download.KnownFile;
import org.snn.data.download.KnownSet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code snn data list}: the data sets that can be downloaded by name. */
@Command(name = "list", description = "List the data sets that can be downloaded.")
final class DataListCommand implements Callable<Integer> {

  @Mixin
  private HelpOption help;

  @Mixin
  private JsonOption json;

  private final Console console;

  DataListCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    if (!json.print(KnownSet.all().stream().map(DataListCommand::describe).toList(), console)) {
      Table table = new Table("name", ">files", ">unpacked", "from");
      for (KnownSet set : KnownSet.all()) {
        table.row(set.name(), set.files().size(), Heap.bytes(bytes(set)), set.mirrors().get(0));
      }
      table.lines().forEach(console.out()::println);
    }
    return Status.OK;
  }

  private static long bytes(KnownSet set) {
    return set.files().stream().mapToLong(KnownFile::bytes).sum();
  }

  private static Map<String, Object> describe(KnownSet set) {
    List<Map<String, Object>> files = new ArrayList<>();
    for (KnownFile file : set.files()) {
      Map<String, Object> entry = new LinkedHashMap<>();
      entry.put("name", file.name());
      entry.put("bytes", file.bytes());
      entry.put("md5", file.md5());
      files.add(entry);
    }
    Map<String, Object> description = new LinkedHashMap<>();
    description.put("name", set.name());
    description.put("mirrors", set.mirrors().stream().map(Object::toString).toList());
    description.put("files", files);
    return description;
  }
}
