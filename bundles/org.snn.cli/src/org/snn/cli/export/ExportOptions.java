package org.snn.cli.export;

import org.snn.interop.c.CExport;
import org.snn.interop.c.Precision;

/**
 * What the user wants beside a format.
 *
 * @param name for formats that are programs: what they are called; null for one made of the network's
 * @param form for C: tables or code
 * @param precision for C: of weights and values
 * @param normalised for ONNX: whether it takes normalised features instead of raw ones
 */
public record ExportOptions(String name, CExport.Form form, Precision precision, boolean normalised) {
}
