package org.snn.language;

/**
 * Sets the language up in a plain Java program and registers it with EMF's global registries, for tools that find languages
 * there. To read files, {@link SnnFiles} is enough and registers nothing.
 */
public class SnnStandaloneSetup extends SnnStandaloneSetupGenerated {}
