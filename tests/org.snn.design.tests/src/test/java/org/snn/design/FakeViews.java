package org.snn.design;

import java.util.List;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EcoreFactory;
import org.eclipse.emf.ecore.EcorePackage;
import org.eclipse.emf.ecore.util.EcoreUtil;

/** What stands for an element in a diagram: as much of Sirius's views as the services look at. */
final class FakeViews {

  private static final EPackage PACKAGE = EcoreFactory.eINSTANCE.createEPackage();
  private static final EClass NODE = type("DNode", "target");
  private static final EClass EDGE = type("DEdge", "target", "sourceNode", "targetNode");
  private static final EClass DIAGRAM = type("DDiagram", "ownedDiagramElements");

  static {
    EReference elements = (EReference) DIAGRAM.getEStructuralFeature("ownedDiagramElements");
    elements.setUpperBound(-1);
    elements.setContainment(true);
  }

  private FakeViews() {
  }

  /** The view of an element. */
  static EObject node(EObject element) {
    EObject view = EcoreUtil.create(NODE);
    view.eSet(NODE.getEStructuralFeature("target"), element);
    return view;
  }

  /** The edge between two elements; it stands for the first one, as an edge without an element of its own does. */
  static EObject edge(EObject source, EObject target) {
    EObject view = EcoreUtil.create(EDGE);
    view.eSet(EDGE.getEStructuralFeature("target"), source);
    view.eSet(EDGE.getEStructuralFeature("sourceNode"), node(source));
    view.eSet(EDGE.getEStructuralFeature("targetNode"), node(target));
    return view;
  }

  /** A diagram with a view of each element. */
  static EObject diagram(List<? extends EObject> elements) {
    EObject diagram = EcoreUtil.create(DIAGRAM);
    elements.forEach(element -> in(diagram, element));
    return diagram;
  }

  /** Adds the view of an element to a diagram. */
  @SuppressWarnings("unchecked")
  static EObject in(EObject diagram, EObject element) {
    EObject view = node(element);
    ((List<EObject>) diagram.eGet(DIAGRAM.getEStructuralFeature("ownedDiagramElements"))).add(view);
    return view;
  }

  private static EClass type(String name, String... references) {
    EClass type = EcoreFactory.eINSTANCE.createEClass();
    type.setName(name);
    for (String each : references) {
      EReference reference = EcoreFactory.eINSTANCE.createEReference();
      reference.setName(each);
      reference.setEType(EcorePackage.Literals.EOBJECT);
      type.getEStructuralFeatures().add(reference);
    }
    PACKAGE.getEClassifiers().add(type);
    return type;
  }
}
