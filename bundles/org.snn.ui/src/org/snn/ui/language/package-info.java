/** How the workbench reaches the language: who asks it on which thread, and how its changes come into documents. */
package org.snn.ui.language;
