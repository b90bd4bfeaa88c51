package org.snn.draw.network;

import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snn.draw.graph.Edge;
import org.snn.draw.graph.NetworkGraph;
import org.snn.draw.graph.Node;
import org.snn.draw.graph.View;
import org.snn.draw.layout.Frame;
import org.snn.draw.layout.LayeredLayout;
import org.snn.draw.layout.Layout;
import org.snn.draw.layout.Link;
import org.snn.draw.scene.Ink;
import org.snn.draw.scene.Item.Anchor;
import org.snn.draw.scene.Item.Label;
import org.snn.draw.scene.Item.Mark;
import org.snn.draw.scene.Item.Part;
import org.snn.draw.scene.Item;
import org.snn.draw.scene.Look;
import org.snn.draw.scene.Scene;
import org.snn.draw.scene.Texts;
import org.snn.draw.svg.TextWidth;
import org.snn.plan.ExecutionPlan;
import org.snn.trainer.Parameters;

/**
 * A network as a picture: columns are pseudo-layers, from left to right as they are computed. Small networks are drawn neuron by
 * neuron, large ones as boxes for groups. What is not shown is said.
 */
public final class NetworkPicture {

  private static final double MARGIN = 24;
  private static final double NARROWEST = 460;
  private static final int MOST_LABELS = 12;

  private final ExecutionPlan plan;
  private final NetworkGraph graph;
  private final List<NodeDrawing> drawings;
  private final EdgeDrawing lines;
  private final Layout layout;
  private final List<Item> items = new ArrayList<>();

  private NetworkPicture(ExecutionPlan plan, Parameters parameters, NetworkGraph graph, Names names) {
    this.plan = plan;
    this.graph = graph;
    this.drawings = new NodeDrawings(plan, parameters, names, graph).all();
    this.lines = new EdgeDrawing(graph);
    this.layout = layout();
  }

  /**
   * Draws a network.
   *
   * @param parameters its weights and biases, or null
   * @throws org.snn.draw.DrawException if it cannot be drawn as the view says
   */
  public static Scene of(ExecutionPlan plan, Parameters parameters, View view, Names names) {
    return of(plan, parameters, NetworkGraph.of(plan, parameters, view), names);
  }

  /** The same where the plan's graph is there already. */
  public static Scene of(ExecutionPlan plan, Parameters parameters, NetworkGraph graph, Names names) {
    return new NetworkPicture(plan, parameters, graph, names).scene();
  }

  private Layout layout() {
    List<Frame> frames = new ArrayList<>();
    for (int i = 0; i < drawings.size(); i++) {
      frames.add(drawings.get(i).frame(graph.nodes().get(i).column()));
    }
    boolean boxes = graph.nodes().stream().anyMatch(node -> !node.single());
    List<Link> links = graph.edges().stream().map(edge -> {
      String text = text(edge);
      return new Link(edge.source(), edge.target(), lines.thickness(edge.bundle()), text.isEmpty() ? 0 : TextWidth.of(text, Look.SMALL) + 8);
    }).toList();
    double busy = Math.min(60, 3 * Math.sqrt(graph.edges().size()));
    return LayeredLayout.of(frames, links, boxes ? labelled() ? 22 : 46 : 56 + busy, boxes ? 24 : 14);
  }

  private boolean labelled() {
    return graph.edges().size() <= MOST_LABELS;
  }

  /** What stands on a bundle, if there is room for such. */
  private String text(Edge edge) {
    return edge.bundle().connections() == 1 || !labelled() ? ""
        : Look.count(edge.bundle().connections()) + " · " + Look.percent(edge.bundle().connections(), edge.bundle().possible());
  }

  private Scene scene() {
    double left = MARGIN + drawings.stream().mapToDouble(drawing -> besides(drawing, NeuronDrawing.NamePlace.LEFT)).max().orElse(0);
    double right = MARGIN + drawings.stream().mapToDouble(drawing -> besides(drawing, NeuronDrawing.NamePlace.RIGHT)).max().orElse(0);
    Summary summary = new Summary(plan, graph);
    double width = Math.max(NARROWEST, Math.max(left + layout.width() + right, Texts.headingWidth(plan.getName(), summary.text()) + 2 * MARGIN));
    double shift = Math.max(left, (width - layout.width() - right + left) / 2);
    double top = Texts.heading(items, plan.getName(), summary.text(), MARGIN, MARGIN);
    top = new ColumnHeadings(graph, layout).draw(items, shift, top, width) + 18;
    edges(shift, top);
    nodes(shift, top);
    Key key = new Key(graph, lines.largest(), drawings.stream().anyMatch(NetworkPicture::hasMeans));
    double bottom = key.draw(items, MARGIN, top + layout.height() + 30, width - MARGIN);
    bottom = Texts.notes(items, summary.notes(), MARGIN, bottom, width - 2 * MARGIN);
    return new Scene(plan.getName(), summary.text(), width, bottom + MARGIN, summary.data(), items);
  }

  private static double besides(NodeDrawing drawing, NeuronDrawing.NamePlace place) {
    return drawing instanceof NeuronDrawing neuron && neuron.place() == place ? neuron.besides() : 0;
  }

  private static boolean hasMeans(NodeDrawing drawing) {
    return drawing instanceof BoxDrawing box && box.hasMeans();
  }

  private void edges(double x, double y) {
    AffineTransform move = AffineTransform.getTranslateInstance(x, y);
    List<Item> texts = new ArrayList<>();
    for (int i = 0; i < graph.edges().size(); i++) {
      Edge edge = graph.edges().get(i);
      List<Point2D> way = layout.ways().get(i).stream().map(point -> move.transform(point, null)).toList();
      Map<String, String> data = new LinkedHashMap<>();
      data.put("source", Integer.toString(edge.source()));
      data.put("target", Integer.toString(edge.target()));
      data.put("connections", Long.toString(edge.bundle().connections()));
      String ends = graph.nodes().get(edge.source()).name() + " → " + graph.nodes().get(edge.target()).name();
      items.add(new Part("edge", Tips.of(ends, edge.bundle(), graph.weighted()), data, lines.draw(edge.bundle(), reaching(edge, way))));
      Rectangle2D place = layout.labels().get(i);
      if (place != null) {
        texts.add(Mark.filled(new RoundRectangle2D.Double(x + place.getX(), y + place.getY(), place.getWidth(), place.getHeight(), 8, 8),
            Ink.BACKGROUND, 1));
        texts.add(new Label(text(edge), x + place.getCenterX(), y + place.getCenterY() + 4, Anchor.MIDDLE, Look.SMALL, false, Ink.TEXT));
      }
    }
    items.addAll(texts);
  }

  /** The way from outline to outline, where frames are wider than what is in them. */
  private List<Point2D> reaching(Edge edge, List<Point2D> way) {
    List<Point2D> all = new ArrayList<>(way);
    double before = drawings.get(edge.source()).inset();
    double after = drawings.get(edge.target()).inset();
    if (before > 0) {
      all.add(0, new Point2D.Double(way.get(0).getX() - before, way.get(0).getY()));
    }
    if (after > 0) {
      Point2D end = way.get(way.size() - 1);
      all.add(new Point2D.Double(end.getX() + after, end.getY()));
    }
    return all;
  }

  private void nodes(double x, double y) {
    for (int i = 0; i < drawings.size(); i++) {
      Node node = graph.nodes().get(i);
      Rectangle2D place = layout.frames().get(i);
      Map<String, String> data = new LinkedHashMap<>();
      data.put("index", Integer.toString(i));
      data.put("name", node.name());
      data.put("column", Integer.toString(node.column()));
      data.put("neurons", Integer.toString(node.neurons().length));
      data.put("inside", Long.toString(node.inside().connections()));
      items.add(new Part("node", drawings.get(i).tip(), data, drawings.get(i).draw(x + place.getX(), y + place.getY())));
    }
  }
}
