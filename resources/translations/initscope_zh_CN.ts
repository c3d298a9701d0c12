<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About InitScope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contenders' colours: Okabe and Ito 2008, Color universal design.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Digits: Optical Recognition of Handwritten Digits, UCI repository, CC BY 4.0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MIT licence. Python {python}, NumPy {numpy}, Qt for Python {qt} (LGPL), pyqtgraph {pg}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watch why a neural network's first weights decide whether it learns.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AccuracyChart</name>
    <message>
        <source>Iteration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test accuracy</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;About InitScope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dark theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export chart …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;First iteration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Light theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Newest iteration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Over time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Preferences …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Signals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Textbook's figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A run that was saved, or a configuration; a file can also be dropped on the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All charts as files in a folder, as one PDF, or as one HTML report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back by one phase of an iteration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bran&amp;ch here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring back the &amp;last run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose data &amp;folder …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close InitScope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy ta&amp;ble</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark on white</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw another seed: new weights, new batches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every layer's signal, gradient and update over the run, and one layer's distribution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything in {language}, at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export &amp;all charts …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export &amp;weights …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export as P&amp;ython program …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow the desktop's colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back by the chosen step size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go forward by the chosen step size, then stand still</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on from the iteration on view, with the panel's learning rates; the old curve stays as a ghost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the newest iteration of the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the start of the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much the units of a layer differ, and how many different ones there are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language of the s&amp;ystem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light on black</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Losses, accuracy and activations while they learn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory for going back, and questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One phase of an iteration: mini-batch, forward layer by layer, loss, backward, update</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phase bac&amp;k</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put a picture of the chart under the mouse, or of the first one, on the clipboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the numbers of that chart on the clipboard, for a spreadsheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re-see&amp;d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run / pa&amp;use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run if it stands still, stand still if it runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;eeds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;ymmetry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save &amp;as …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the run to another file, or its configuration alone as JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the run to its file, with all that it takes to go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stand still after this iteration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start anew from the same weights, with what the panels say</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step p&amp;hase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>T&amp;heory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The edge of chaos, and every rule's formula, promised and drawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first of the system's languages that there is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder with the four IDX files of MNIST or Fashion-MNIST</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The losses in words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run that was not saved when another one took its place; the two are swapped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same comparison from many seeds: mean, and how much the runs differ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme of the &amp;system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train until the last iteration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version, licences, sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What flows through the untrained networks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a chart as PNG, SVG, PDF or CSV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a short NumPy program that repeats this run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write every contender's weights for NumPy (NPZ) or PyTorch (safetensors)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the textbook's two figures of this experiment: the histograms, and the losses of its run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{tip}  ({keys})</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AnswerField</name>
    <message>
        <source>A number, as 0.5 or 1e-3; Enter checks it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose this answer, then press Check.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Badge</name>
    <message>
        <source>{label}: {severity}, {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label}: {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{severity}: {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{verdict}. Press for details.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Balloon</name>
    <message>
        <source>A tour of the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not show this again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End the tour. Escape does the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On to the next stop; after the last one the tour is over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Otherwise the tour begins anew at the next start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the stop before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CellChoices</name>
    <message>
        <source>&amp;Logarithmic counts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Overlaid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A second histogram in every cell, beside the first or over it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activations alone, 30 bins from 0 to 1, zeros in the first bin, each cell with its own linear axis, as in the textbook. Another click brings back what was chosen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Count on one axis in all cells, or on its own in each.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw counts on a logarithmic axis, so that few values are seen beside many.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw the second quantity as a line over the first, in the same bins. It needs a second quantity.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the histograms are drawn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shared &amp;y axis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Te&amp;xtbook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Textbook view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>V&amp;iew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which values of each layer the histograms count.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>activations a</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gradients ∂L/∂a</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pre-activations z</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>updates ΔW (relative to W in the caption)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>weight gradients ∂L/∂W</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>weights W</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CellGrid</name>
    <message>
        <source>Layer {n}: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Output layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bars {one}, line {other}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left {one}, right {other}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mixed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n}-layer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ContenderRow</name>
    <message>
        <source>Drawn with this colour, marker: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label of contender {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name in legends and tables.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ContendersPanel</name>
    <message>
        <source>Add contender</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare one more initialiser.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DataFolder</name>
    <message>
        <source>Choose folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the folder with the files of the dataset.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder with the dataset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no folder chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no folder needed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DepthChart</name>
    <message>
        <source>Input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Point at a layer for its values.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signal and gradient by layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The theory is the mean over all draws of infinitely wide layers; one network of width 100 strays from it by several per cent, and more with depth.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gradient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>std</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label} {measured} (theory {theory})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label} {measured} (theory {theory}, {difference})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>… and {n} more</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DistinctChart</name>
    <message>
        <source>Distinct units</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many distinct units are left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Iteration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label}, layer {n}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DistributionChart</name>
    <message>
        <source>Activation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activations of a layer over time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each outline is as wide as its tallest bin; exact zeros are left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Iteration  ({strip})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Iteration {n}:  {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Iteration {n}: not observed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No values other than 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of values per unit:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>layer {n}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Documents</name>
    <message>
        <source>Cannot open {path}: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot save {path}: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opened {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening {name} …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no run to save</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ErrorBar</name>
    <message>
        <source>&amp;Copy details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dismiss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the technical details to the clipboard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide this message.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExperimentPanel</name>
    <message>
        <source>An experiment of your own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{description} (Changed; choose the preset again to undo.)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExportButton</name>
    <message>
        <source>Export or copy this (also by right click).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export or copy: {what}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source> cm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Browse …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Transparent background</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All charts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;aption: initialisers with formulas, data, seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot write {path}: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose where to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy &amp;picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy &amp;table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dots per inch: 96 for a screen, 300 for print.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F&amp;ile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F&amp;older</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder of CSV tables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder of PNG pictures and CSV tables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder of SVG drawings and CSV tables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One HTML report, with losses and configuration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One PDF document, a chart a page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PNG picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put this picture, or this table, on the clipboard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SVG drawing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>T&amp;itle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Width of the picture; its height follows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} dpi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} of these files are in {folder} already. Save again to replace them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is there already. Save again to replace it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{w:.1f} × {h:.1f} cm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{w:.1f} × {h:.1f} cm, {pixels}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{x} × {y} pixels</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExportMenu</name>
    <message>
        <source>&amp;Copy picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export this …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy &amp;table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put it on the clipboard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put its numbers on the clipboard, for a spreadsheet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it as PNG, SVG, PDF or CSV.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Exports</name>
    <message>
        <source>Cannot copy {chart}: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot write {path}: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied: {chart}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no chart to export yet: press Run or Step first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to copy yet: press Run or Step first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing the textbook's figures …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrote {n} files to {folder}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrote {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the textbook's figures</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FileDialogs</name>
    <message>
        <source>Configurations (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>InitScope runs (*.initscope)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NumPy arrays (*.npz)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PyTorch weights (*.safetensors)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Python programs (*.py)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs and configurations (*.initscope *.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FormulaLens</name>
    <message>
        <source>All weights of a layer are equal: their std is 0, and is met exactly.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Con&amp;tender</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contender</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For which layer's weights, n_in × n_out, the rules are compared.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Formula</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Formula lens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>La&amp;yer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Promised and drawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source: {paper}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Std</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Std of every layer's weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same rule elsewhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The std that the rule promises for each layer, and that of the weights as they are now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The textbook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose rule is under the lens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>n_in = {n_in}, n_out = {n_out}: target std σ = {std:.4g}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nn.Linear by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the rule uses neither</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the rule uses {which}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n_in} × {n_out} ({layers})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{sign} differs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{sign} has none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{sign} the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{sign}, std {ratio:.3g} times this rule's</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“Std” is that of the weights as they are now, after {n} updates.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HistogramCell</name>
    <message>
        <source>below 1e-19: set to 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>below 1e-25: set to 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>below: {below}, above: {above}, not a number: {nan}, exactly zero: {zeros}, values: {values}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>diverged at {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>largest {size}  {zeros}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line: before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line: iteration before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>logits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean {mean}  std {std}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>n {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not computed yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>outline: one iteration before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>update / weights ‖ΔW‖ / ‖W‖ = {size}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>update / weights: the weights were 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{share} infinite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{share} not a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{share} out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{share} outside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{share} sat.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{share} saturated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{share} zero</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{share} zero (bar cut)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{share} zero ✂</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HistogramGrid</name>
    <message>
        <source>Textbook view: of all values {outside} lie outside and are not drawn; {zeros} are exactly 0 and stand within the bin of 0; means and standard deviations are not shown.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HistoryChart</name>
    <message>
        <source>Iteration {n}, {figure}:  {values}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layers over time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>layer {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>layers by number, pale to full; dashed: output layer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Hook</name>
    <message>
        <source>Something went wrong: {error}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>InitializerEditor</name>
    <message>
        <source>Initialiser</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LessonEngine</name>
    <message>
        <source>Choose one of the answers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not yet. {chosen} {why}
{others}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not yet. {too} {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right. {chosen} {lesson}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right: {value}. {why} {lesson}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{answer} is too large.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{answer} is too small.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{option}: {figure}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{option}: {figure}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LessonPanel</name>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to mine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare your answer with the figures on view.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End the lesson.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on with: {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Have back the experiment that was there before the lesson.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the experiment of the lesson, and close this panel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lesson</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next lesson</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On to the next step; an answer is not needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the controls for this step once more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step {n} of {steps}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text of the lesson</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The experiment is the lesson's. You can have back the one you had before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The figures are not there. “Set again” sets the controls for this step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This step takes a run of its own. Yours stays until you let it go: “Set again” asks anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This was the lesson. Questions answered: {right} of {steps}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the step before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a number, as 0.5 or 1e-3.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Lessons</name>
    <message>
        <source>A gradient is sent back from the top. In each layer it is multiplied by the slopes and by the weights. With std 1 few slopes are left, but large weights make up for that. The slope of a sigmoid is never above 0.25: without large weights nothing makes up for it. The curves on the right show the gradient, layer by layer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All units of the layer are copies of each other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At which layer does the smallest gradient arrive?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backward it is worse: in each layer the gradient is multiplied by slopes of about 0.25 and by weights of std 0.01. The right curve shows what arrives.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beyond ±4.6 the sigmoid is within 0.01 of 0 or 1: most sums are there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Divide the std of layer 2 by that of layer 1. What do you get?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Does learning part them? Three networks with ReLU: all weights 0, all 0.01, and random ones by Xavier's rule. Press Run: the digits take about a second.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each layer makes it smaller by the same factor; the lowest hardly learn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each layer takes a little from it, but less and less: nothing collapses.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every weight of this network is 0. So every sum is 0, whatever the input is, and every unit passes on the sigmoid of 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hardly anything of the input is left in what differs between the units.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>He and ReLU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>He's rule keeps signal and gradient at their size from the start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>He's rule: std √(2/n). The 2 makes up for the half that ReLU cuts off. Values that are exactly 0 have a bar of their own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many different units does layer 2 of “all 0.01” have now?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many different units does layer 3 have?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many per cent of the values of layer 1 are saturated?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many per cent of the values of layer 3 are exactly 0?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In a very wide network it would be 1/√2 = 0.71; in 20 layers, a thousandth.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In which layer is the std the smallest?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In which network is the gradient at layer 1 the larger one?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In which network is the gradient at layer 1 the smallest?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its curve of test accuracy ends at {percent} %.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer {layer} has {size} units; different ones among them: {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer {upper} has std {above}, layer {lower} has {below}: divided, {ratio}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now the cells show z, the sums before the sigmoid. Each is a sum of 100 products of an input of std 1 and a weight of std 1. Variances add up, so its std is near √100.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One curve stays flat. Who guesses among ten digits, each as likely as the others, has a loss of ln 10. Compare.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press Run, and wait until it is done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same network, same data, same optimiser: the first weights decide.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sigmoid and tanh side by side, with the same weights, by Xavier's rule. Look at the gradient that arrives at layer 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>So it can be made deep (He et al. 2015).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Std 0.01 and collapse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Std 1 and vanishing gradients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still about half: the rule prevents no zeros, it makes the rest larger.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Symmetry compares the units of a layer with one another. Dark means alike. Beside it stands how many different units each layer has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The curve ends at {loss}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first layer whose std is below {limit} is meant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The largest gradient at layer 1 is meant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The layer at which the smallest gradient arrives is meant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The layer with the smallest std is meant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The loss is measured on what the networks train with. The test accuracy, on digits that they have never seen, tells what they can do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lowest loss at the end is meant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The quotient nearest to 1 is meant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The race on digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same rule with tanh: it is symmetric about 0, where its slope is 1, as the rule assumes. Values lie about 0 in every layer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same std with ReLU: here the signal itself dies. Each layer multiplies its size by about 0.01 · √(100 / 2) = 0.07.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The slope at 0 is 1 for tanh and 0.25 for the sigmoid; Glorot and Bengio (2010) assume 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The smallest gradient at layer 1 is meant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The std is 0: no unit says anything else, for any of the inputs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The units of “all 0.01” after training. Copies get equal gradients, so every update moves them alike. Only chance in the first weights makes units differ.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There the slope a(1 − a) is below 0.01, where it could be 0.25 at most.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the vanishing gradient. The histograms alone do not show it: look at both directions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is why weights start at random. Biases may start at 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Three networks of four ReLU layers, the same digits in the same order; only the std of the first weights differs. Guess who wins, then press Run: 300 iterations.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Three rules with ReLU. The left curve shows the std of every layer; the axis counts in powers of ten. The cells above say the numbers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Under the cell of layer {layer} stands: mean {mean}, std {std}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Under the cell of layer {layer} stands: std {std}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Under the cell of layer {layer} stands: {share} % saturated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Under the cell of layer {layer} stands: {share} % zero.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait until the run is done; press Run if it stands still.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weights of std 0.01, activation sigmoid. All sums are near 0, so all units say nearly 0.5, whatever the input is. A hundred units that say the same do the work of one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weights of std 1, activation sigmoid. Each cell counts what one layer passes on. The values pile up at 0 and at 1: there the sigmoid is flat, the units are saturated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is so small carries next to nothing to the layers above.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is the loss of std = 0.01 at the end?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is the std of layer 5?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is the std of z in layer 1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which is the first layer with a std below 0.001?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which network keeps the size of its signal best from layer 1 to the last?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which test accuracy does He have at the end, in per cent?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which value does every unit of layer 3 pass on?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose loss is the lowest at the end?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why not zeros?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With std 0.01 it is ten times smaller. But the values lie about 0.5, not 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With zeros no gradient reaches the hidden weights: only the output's biases learn. All 0.01 learns as if every layer had a single unit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Xavier and tanh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Xavier's rule with ReLU, which sets all negative sums to 0: half of the signal's power is cut off in every layer. The std falls from layer to layer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Xavier's rule: the std of the weights is 1/√n, n the number of inputs of a unit; here 1/√100 = 0.1. The sums then have about the size of the inputs, and the values stay spread out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gradient {size}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last std / first std = {ratio}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ln 10 is 2.303: this network has learned next to nothing yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>loss {loss}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>std {std}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{size} of the top layer's</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LessonsMenu</name>
    <message>
        <source>&amp;{number}  {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A guided lesson in a few steps: {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>L&amp;essons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{tip}  ({keys})</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LogTab</name>
    <message>
        <source>=========== iteration {n} ===========</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All contenders diverged: their losses are no longer finite numbers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Branched from iteration {n}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run: {data}, {optimizer}, batch {batch}, seed {seed}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The losses appear here every 100 iterations.
Press Run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label}: test accuracy {share} on {n} samples</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LossChart</name>
    <message>
        <source>Iteration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss (nats)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The experiment has changed since: there is nothing to apply this to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder with the four IDX files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run stopped: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this network is too large for the memory for going back (File, Preferences)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}[*] – InitScope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what}: done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what}: press Reset to train with it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ModelExports</name>
    <message>
        <source>Cannot write {path}: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no networks that train: choose data with labels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no networks yet: press Run or Step first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrote {names} to {folder}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NumberField</name>
    <message>
        <source>must be a number, such as 0.01 or 1e-3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be a whole number, such as {example}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{reason}; {value} stays in force</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OverTimeTab</name>
    <message>
        <source>&amp;Contender</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Distribution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A logarithmic scale shows three powers of ten below the largest density; a linear one its shape.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colo&amp;urs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare the contenders in one layer, or the layers of one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How every layer develops over the iterations appears here.
Press Run or Step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>La&amp;yer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the curves that compare contenders, and below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the curves that compare layers, and below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Point at the charts for exact values.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sho&amp;w</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The activations of the layer and the contender chosen above, as colours or as outlines.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which figure of the layers is drawn over the iterations.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all five</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by contender</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>heatmap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>linear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>logarithmic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>outlines of 12 moments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{known} moments.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{known} of about {wanted} moments; the rest is computed while the run stands still.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} (output)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Overrides</name>
    <message>
        <source>Overrides</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{source}: {value}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seeds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Symmetry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Views</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{data} has no labels to train on.
Choose digits or MNIST under Data, or a training preset.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PausePanel</name>
    <message>
        <source>A contender diverges</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A contender's loss on the mini-batch is no finite number any more.
{once}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dead units above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Iteration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More than this share of a hidden layer's units are exactly 0 for every sample of the last mini-batch.
It looks at that mini-batch alone: another one may wake a unit.
{once}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More than this share of a hidden layer's values in the last mini-batch lie on a flat part of its activation:
for Sigmoid below 0.01 or above 0.99, for ReLU at 0.
{once}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pauses once per contender and layer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pauses once per contender.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saturated above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test accuracy above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The recorded loss of the mini-batch of the iteration just made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run comes to this iteration.
Pauses once; not if the run is beyond it already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The share of test samples classified correctly, at the iterations at which it is measured, is above this.
{once}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{loss} is above this number.
{once}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{loss} is below this number.
{once}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} on</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PerLayerField</name>
    <message>
        <source>One per layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field}, layer {n}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PhaseMap</name>
    <message>
        <source>All weights are 0 (σ_w = 0): neither signal nor gradient passes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bias scale σ_b</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dropout of {share:g} acts like a σ_w {factor:.3g} times as large; the markers are without it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edge of chaos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edge of chaos: {activation}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gains of its own layers, in the order of the layers: {gains}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hollow markers: these layers have another activation than the map's.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No room for {n} labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not on the map: {who}. {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Point at the map to read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The edge of chaos of {activation} is a single point, σ_w = {scale:.4g} with σ_b = 0 (ring). With biases the gradient keeps its size there, too, but the signal grows for ever (dashed).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The edge of chaos of {activation} is beyond this map.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The map is of square layers: {n_in} × {n_out} weights multiply the gradient by a further {factor}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The map knows no batch normalisation, which sets the signal's size whatever the weights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The place under the cursor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The theory does not cover batch normalisation above a layer without it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The theory is of independent weights of mean 0, and these are neither.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no prediction for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight scale σ_w = std · √n_in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is not on the map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>edge of chaos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>explodes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gain {gain} a layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gradient vanishes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>layer {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>layers {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>q* = {q}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>q* grows for ever</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{activation} has no edge of chaos: where χ = 1, its signal does not come to rest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label}, {layers}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{text}: no gradient passes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{text}: the gradient doubles every {layers} layers (depth scale {depth})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{text}: the gradient halves every {layers} layers (depth scale {depth})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{text}: the gradient keeps its size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>σ_b = {scale} is beyond its edge.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>σ_w = {scale} is beyond its edge.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>σ_w = {w}, σ_b = {b}: {q}, {gain}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PhaseStrip</name>
    <message>
        <source>Backward: {layer}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forward: {layer}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Iteration {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss
L = mean of −ln p[label] over the mini-batch, with p = softmax(z)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mini-batch
Samples x and their labels are drawn; the first layer's input is a = x.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phases of the iteration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update
W ← W + ΔW, b ← b + Δb, the steps as the optimiser makes them of the gradients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>backward, layer {n} of {depth}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>backward, output layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>forward, layer {n} of {depth}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>forward, output layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>layer {n}, {activation}, {units} units</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mini-batch drawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>output layer, {units} units</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>weights updated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>z = a W + b (a: the layer's input)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>z = a W + b,  a = f(z)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{iteration}: {phase}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} of {total} iterations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>∂L/∂W = aᵀ · ∂L/∂z (a: the layer's input)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>∂L/∂z = (p − y) / samples, y: one-hot labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>∂L/∂z = ∂L/∂a · f′(z), ∂L/∂a = ∂L/∂z · Wᵀ of the layer above</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PreferencesDialog</name>
    <message>
        <source> MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Ask before a run that is not saved is lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Memory for going back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask before a run that is not saved is lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checkpoints of a run are thinned out so that they fit; more memory makes a jump to a past iteration faster. Applies from the next run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From {low} to {high} MB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory for going back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When the window closes, and when a file is opened in its place.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PresetBox</name>
    <message>
        <source>A ready-made experiment. Choose it again to undo your changes to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Own experiment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message>
        <source>&amp;Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Don't save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not ask &amp;again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In {folder}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Iterations that are in no file would be lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preferences can bring this question back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the run before it is gone?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the run to {name} before it is gone?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is there already. Replace it?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Range</name>
    <message>
        <source>0 to 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ran&amp;ge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which values the 30 bins cover: 0 to 1 as in the textbook, a range fitted to all cells, or one fitted to each. Every cell says what share lies outside.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one for all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>own in each</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecentMenu</name>
    <message>
        <source>&amp;Clear list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget these files; they stay where they are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RestoreBar</name>
    <message>
        <source>A run of {date}, iteration {n} of {total}, was not saved when InitScope ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A run to restore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D&amp;iscard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete this run for good.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open this run; save it to keep it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rest&amp;ore</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunStatus</name>
    <message>
        <source>Progress of the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all contenders diverged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>could not run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>going there …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>inside iteration {k}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>iteration {n} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paused: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>preparing …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>viewing iteration {k}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n:.0f} per second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Safety</name>
    <message>
        <source>A run that was not saved cannot be restored; its file is now {path}: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot autosave to {folder}: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot bring back the last run: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot look for runs that were not saved: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot restore {path}: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run failed; what was kept of it can be brought back: File, Bring back the last run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run that was replaced cannot be kept: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was kept of the run cannot be brought back: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is too large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no run to save</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SampleModel</name>
    <message>
        <source>Image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label: {label}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sample {n} of the mini-batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>loss not finite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>loss {loss}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean loss {loss}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no prediction, its outputs are not finite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>predicts {label}, right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>predicts {label}, wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{share} right</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SampleView</name>
    <message>
        <source>&amp;Order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Largest loss first: by the mean over the contenders, as soon as there are losses.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Losses follow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mini-batch of iteration {n}, {samples} samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Predictions follow the forward pass.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Samples of the mini-batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The samples of the mini-batch appear here.
Press Step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as drawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>largest loss first</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SeedsChart</name>
    <message>
        <source>Iteration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss (nats)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss over seeds</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SeedsTab</name>
    <message>
        <source>&amp;Band</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot run: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw the loss on a logarithmic axis.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw the run of each seed, too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End it now; seeds that are done stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fi&amp;t loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit the axis to what is shown instead of 0 to 2.5.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many runs, each with a seed of its own: the experiment's and those that follow it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Iteration {n}, mean (band):  {values}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lo&amp;g axis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress of all seeds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run the comparison for all seeds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;eeds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed {seed} failed: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seeds {seeds}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Single r&amp;uns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>St&amp;op</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first seeds are under way …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mean of every contender's loss over several seeds appears here, in a band that shows how much the runs differ; below it, final losses and test accuracies.
Choose how many seeds, and press Start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These are results of an earlier configuration; Start runs the present one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the band around each mean shows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about {time} left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>batch {batch}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>learning rate {rate:g}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>min to max</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>point at the curves for exact values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>quartiles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>smoothed over {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>starting …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped: {n} of {all} seeds done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopping …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{data} has no labels to train on: choose other data, as digits or MNIST.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} iterations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} more failed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} of {all} seeds done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>± one std</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SeedsTable</name>
    <message>
        <source>Contender</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Diverged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Final loss: mean (min to max)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In how many of the runs the loss stopped being a finite number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On all test samples after the last iteration; the standard deviation has n − 1 as divisor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Results over seeds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smoothed, after the last iteration, over the seeds that have not diverged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test accuracy: mean ± std</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ShapeSliders</name>
    <message>
        <source>Depth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many hidden layers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Units</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Units of every hidden layer.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SidePanel</name>
    <message>
        <source>Contenders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause when</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run keeps its settings. Changes apply after Reset.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mixed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SignalsTab</name>
    <message>
        <source>Computing the signals …</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SizesField</name>
    <message>
        <source>each size {bounds}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be at most {n} layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be sizes such as 100, 100, 100 or 100 x 5</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SpeedSlider</name>
    <message>
        <source>How many iterations a second a run makes at most.
Slow down to watch; all the way to the right it runs as fast as the machine can.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at most 1 iteration per second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at most {n} iterations per second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unlimited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unlimited: as fast as the machine can</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} per s</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StepSize</name>
    <message>
        <source>1 epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 iteration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As many iterations as it takes to draw as many samples as the training set has.
Mini-batches are drawn with replacement: an epoch need not show every sample.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As many iterations as the number beside says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For "N iterations" and "until iteration".</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far one press of Step goes.
{kind}: {tip}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many iterations one press of Step makes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Iteration to step to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Iterations of one step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>N iterations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of the step size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On to the iteration whose number stands beside.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One mini-batch and one update of every contender.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The iteration after which the step ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>until iteration</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StructForm</name>
    <message>
        <source>Off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>default</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Suggestions</name>
    <message>
        <source>A slope of 0.01 below 0 keeps units alive (Maas et al. 2013).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each layer is brought back to mean 0 and std 1 (Ioffe and Szegedy 2015).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its slope is 1 at 0, that of a sigmoid 0.25, and its outputs are spread about 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning rate {new}, not {old}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show it over time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the signals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the theory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the units</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller steps do not overshoot.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps may be too small to show.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use He's rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use ReLU and He's rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use Xavier's rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use batch normalisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use leaky ReLU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use tanh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use tanh and Xavier's rule</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Symmetry</name>
    <message>
        <source>0  copies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2  opposite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All units are copies of one another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All units get the same gradient.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All units have the same incoming weights; only their outgoing weights differ.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All units say the same of every sample.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distances of activations from {low} to {high}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distances of gradients from {low} to {high}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distances of weights from {low} to {high}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distinct units by hidden layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hatched: values are not finite, so that there are no distances.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer {n} of '{label}': values are not finite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer {n} of '{label}': {distinct} distinct unit of {units}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer {n} of '{label}': {distinct} distinct units of {units}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has flowed through the network yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pairs farther apart than 2, drawn as 2: {n}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pairs without a distance, for values are not finite, hatched: {n}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The layer has one unit only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not finite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>units {a} and {b}: {distance}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{distinct} of {units}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{shown} of the {units} units are shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>√2  independent</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SymmetryChart</name>
    <message>
        <source>Distances between units</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SymmetryTab</name>
    <message>
        <source>&amp;Contender</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A single unit has nobody to be a copy of.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All units differ, so that each can learn something of its own: that is what random weights are for (symmetry breaking, Rumelhart et al. 1986). Units with independent weights of mean 0 are about √2 apart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before the first mini-batch, in the middle of one, and once a network has diverged, there are no activations and gradients to compare, only weights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Com&amp;pare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies stay copies: units with equal weights get equal gradients, so that no step tells them apart, and the layer does the work of one unit. Random weights break the symmetry (Rumelhart et al. 1986). Dropout can break it too, unless nothing flows; under Adam, so does rounding in the long run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>La&amp;yer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Point at the square for the distance of two units.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press Run or Step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The distances between the units of a layer appear here, and how many distinct units are left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The untrained network of the Signals tab, or the one that is trained.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They come with the signals of the untrained networks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values are no longer finite numbers: nobody can say which units are equal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it means</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to compare of the units: incoming weights with biases, their gradients, or activations.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose network to look into.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose units to compare with one another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>activations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gradients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>trained</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>untrained</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{distinct} of {units} units are different, the others are copies. Equal weights alone never part (Rumelhart et al. 1986); dropout sets copies apart, unless nothing flows, and under Adam, rounding does so in the long run.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TableControls</name>
    <message>
        <source>&amp;Delimiter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Label column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Missing values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Scaling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Test share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty cells, NaN and infinite values.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First &amp;row names the columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inputs get mean 0 and variance 1 over the training samples (LeCun et al. 1998).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of each class that is kept for testing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The column that names the class.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is between columns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether the first row holds no sample.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>comma</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>feature by feature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>leave out the row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>over all values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>refuse, say where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>semicolon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n}: {name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TableDialog</name>
    <message>
        <source>Columns not shown above: {n}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lea&amp;ve column out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Own data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the file … {n} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows left out for missing values: {n}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop reading the file, or read it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped; nothing has been read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Summary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ta&amp;ke column in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether the column chosen in the table is one of the inputs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{samples} samples, {features} features, {classes} classes ({names}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{train} samples to train on, {test} for testing.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TableFile</name>
    <message>
        <source>A table of your own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a table of your own, CSV or NPZ, and how it is read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.txt *.npz)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no file chosen</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TablePreview</name>
    <message>
        <source>First rows of the table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first rows of the file; the head of a column says what it is used for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>column {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>▲ label</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TextField</name>
    <message>
        <source>must have at most {n} characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must not be empty</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TheoryTab</name>
    <message>
        <source>Computing the theory …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Map o&amp;f</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The activation whose map is drawn; the contenders' own to begin with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no contenders.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TimelineSlider</name>
    <message>
        <source>Go to any past iteration: drag, or click on the curve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <source>Choose an experiment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each preset is a ready-made experiment. The one that is loaded lets three networks race on handwritten digits; they differ in their first weights alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look from all sides</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signals shows what flows through the untrained networks, Training how they learn; the other tabs tell why. The Lessons menu walks you through it all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The networks learn, and the charts follow. Space runs and pauses; the arrow keys go one step forward and back.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TrainingPanel</name>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TrainingTab</name>
    <message>
        <source>&amp;Depth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Log axis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;What changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At iteration 0 nothing has flowed through the networks yet.
Step phase sends the first mini-batch through them; the Signals tab shows them untrained.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before the update; the curve shows the losses after it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw the loss on a logarithmic axis.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fi&amp;t loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit the axis to the losses instead of 0 to 2.5.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Histograms of every layer's activations appear here.
Press Run or Step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Iteration {n}, loss (smoothed):  {values}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Iterations in the Kaiser window (beta 2) of the clear curve; 1 shows the raw loss.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss before the update:  {values}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mini-&amp;batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outline in each cell the histogram of the iteration before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Point at the curves for exact values.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preparing the run …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;moothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the samples of the mini-batch with each contender's predictions and losses.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the std of every layer's activations and the gradient that arrives there as curves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mini-batch is drawn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mini-batch is drawn; tick Mini-batch to see it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>inside iteration {k} of {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>viewing iteration {k} of {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label} not finite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label} {raw} ({smooth})</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VerdictBar</name>
    <message>
        <source>Verdicts</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VerdictDetails</name>
    <message>
        <source>The verdict in words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label}: {title}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Verdicts</name>
    <message>
        <source>All units of layer {n} are 0 for every sample ({layers}): neither signal nor gradient gets through.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At iteration {n} the loss stopped being a finite number: step by step the weights had grown too large.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flat units hardly change, so like this it does not learn. The gradient's size does not tell: in layer 1 its norm is {value} times that in the last layer, for large weights make up for flat slopes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flat units hardly change, so like this it will not learn. The gradient's size does not tell: in layer 1 its norm is {value} times that in the last layer, for large weights make up for flat slopes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For any one sample all units of a layer say the same ({layers}): in layer {n} one number, of size {signal}, for all {units} units.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For any one sample the units of a layer say nearly the same ({layers}): in layer {n} their outputs are of size {signal}, but differ by {between} only, {value} times that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It can learn, but more slowly.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It can learn, but more slowly; also found: {others}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It will learn, but slowly.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It will learn, but slowly; also found: {others}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Like this it does not learn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Like this it does not learn; also found: {others}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Like this it will not learn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Like this it will not learn; also found: {others}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Many units are 0 for every sample ({layers}): {share} of layer {n}. No gradient reaches their weights, so they seldom come back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No threshold: the loss was infinite or not a number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has gone through this network yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing stands in the way of learning.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outputs pile up where the activation is flat ({layers}): in layer {n}, {share} of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right for the {inputs} inputs of layer {n} would be a std of {std}, by He's rule; its weights have {drawn}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right for the {inputs} inputs of layer {n} would be a std of {std}, by Xavier's rule; its weights have {drawn}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right would be a lower learning rate, or smaller weights to begin with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right would be leaky ReLU, whose slope is 0.01 below 0, or a lower learning rate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right would be leaky ReLU, whose slope is 0.01 below 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right would be random weights: for the {inputs} inputs of layer {n}, He's rule draws them with a std of {std}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right would be random weights: for the {inputs} inputs of layer {n}, Xavier's rule draws them with a std of {std}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right would be tanh, whose slope goes up to 1, or ReLU with He's rule.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sigmoid outputs pile up at 0 and 1 ({layers}): in layer {n}, {share} are below 0.01 or above 0.99, where the slope is below 0.0099; at its steepest it is 0.25.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signal and gradient get through: in layer {n} the signal's root mean square is {signal} times that in layer 1; in layer 1 the gradient's norm is {gradient} times that in the last layer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since then it learns nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since then it learns nothing; also found: {others}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tanh outputs pile up at −1 and 1 ({layers}): in layer {n}, {share} are beyond ±0.99, where the slope is below 0.0199; at its steepest it is 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The gradient does not get back ({layers}): in layer {n} its norm is {value} times that in the last layer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The gradient grows on its way back ({layers}): in layer {n} its norm is {value} times that in the last layer. On average a layer multiplies it by {each}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The gradient shrinks on its way back ({layers}): in layer {n} its norm is {value} times that in the last layer, for a sigmoid's slope is 0.25 at most. On average a layer multiplies it by {each}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The gradient shrinks on its way back ({layers}): in layer {n} its norm is {value} times that in the last layer. On average a layer multiplies it by {each}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The layers look healthy: the learning rate may be too low for its steps to show.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The loss was no finite number from the first iteration on: the signal or the first step is too large.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mean of the last {count} losses is {loss}; guessing has ln {classes} = {guess}: nothing is learnt yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mean of the last {count} losses is {value} times that of guessing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The signal does not get through ({layers}): its root mean square is {first} in layer 1 and {last} in layer {n}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The signal grows on its way ({layers}): its root mean square is {first} in layer 1 and {last} in layer {n}, {value} times that. On average a layer multiplies it by {each}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The signal shrinks on its way ({layers}): its root mean square is {first} in layer 1 and {last} in layer {n}, {value} times that. On average a layer multiplies it by {each}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The units of a layer are copies of one another ({layers}): of {units} units in layer {n} only 1 is different. Copies get equal gradients, so no optimiser tells them apart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The weights' std is about right; a lower learning rate may help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The weights' std is about right; batch normalisation may help, or fewer layers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The weights' std is about right; fewer layers may help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Threshold: {threshold} = exp(3), the inverse of what is lost. Reasoned from Schoenholz et al. 2017, Deep information propagation: networks train up to a depth of about 6 ξ.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Threshold: {threshold} = exp(6). Measured: in networks that learn digits signals grow by up to 14 times and gradients by up to 36 times.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Threshold: {threshold} = exp(−3). Reasoned from Schoenholz et al. 2017, Deep information propagation: networks train up to a depth of about 6 ξ.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Threshold: {threshold} different unit. Rumelhart et al. 1986, Learning internal representations by error propagation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Threshold: {threshold} times the loss of guessing after 200 iterations, reasoned.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Threshold: {threshold}, folklore. Karpathy, CS231n, Neural networks 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Threshold: {threshold}, nothing passes such a layer. Lu et al. 2019, Dying ReLU and initialization.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Threshold: {threshold}, reasoned. What saturation does: Glorot and Bengio 2010, section 3; tanh networks that learnt digits had up to 23 %.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Threshold: {threshold}, reasoned: 99 % of the layer's mean square is one number that all units repeat.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Threshold: {threshold}. A depth scale ξ of two layers or less would be a problem in a network of a dozen layers; He et al. 2015, section 2.2, have such a case.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>collapsed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dead units</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>diverged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exploding gradient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exploding signal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>healthy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>layer {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>layer {n}, the output layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>layers {first} and {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>layers {first} to {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>layers {first} to {last}, the output layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>layers {numbers}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>layers {numbers}, the output layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no data yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>saturated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stuck</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>symmetric</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the output layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>vanishing gradient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>vanishing signal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} (layer {n}: {value})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} – {source}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_Card</name>
    <message>
        <source>Copy what is exactly this rule in {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy what one writes in {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exactly this rule in {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exactly this rule:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What one writes in {name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_ColorBar</name>
    <message>
        <source>Colours: blue where gradients vanish, orange where they explode</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_Row</name>
    <message>
        <source>, in per cent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause: {condition}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_Words</name>
    <message>
        <source>above {low}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and {n} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at least {low}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at most {high}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>below {high}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>iteration {n} reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be from {low} to {high}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be {bound}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be {low} and {high}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{who} diverged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{who}: loss {loss} is above {limit}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{who}: loss {loss} is below {limit}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{who}: test accuracy {share} % is above {limit} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{who}: {share} % of layer {n}'s units are dead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{who}: {share} % of layer {n}'s values are saturated</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>caption</name>
    <message>
        <source>At most {n} training samples, chosen by the seed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Faint: not smoothed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From iteration {n}: learning rate {values}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines: {loss}, smoothed over {n} iterations (Kaiser window, β = 2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines: {loss}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight decay {decay:g}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>batch normalisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>batch normalisation in layers {layers}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>common draws</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dropout {share:g}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>feature by feature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>independent draws</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>learning rate {rate:g}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no batch normalisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>over all values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>standardised {how} (LeCun et al. 1998)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the loss of each mini-batch after its update</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the loss of each mini-batch before its update</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>weight decay {decay:g}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{data}; seed {seed}; {draws}; {dtype}. {program}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} samples through untrained networks without biases.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} values lie above {top:g}, beyond the axis.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{optimizer}, learning rate {rate:g}, mini-batches of {batch}, iteration {k} of {n}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>depth</name>
    <message>
        <source>Backward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backward: rms of the gradient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backward: rms of the gradient that arrives, by layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forward: std of activations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forward: std of activations by layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer (0: input)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signal and gradient by layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>batch normalisation above a layer without it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dashed: mean-field theory (Poole et al. 2016; Schoenholz et al. 2017)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dashed: mean-field theory of the untrained network (Poole et al. 2016; Schoenholz et al. 2017)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gradient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gradient, also in theory,</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is above 1e12</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is below 1e-12</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is not finite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>layer {layers}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>layers {layers}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no theory for {labels}: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rms / top hidden layer's</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>std</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>std of activations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>std, also in theory,</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>theory of the gradient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>theory of the std</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>weights are not independent draws</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label}: no gradient arrives at the top hidden layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label}: no gradient measured yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label}: the gradient at the top hidden layer is not finite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label}: {subject} {cause} at {layers}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>figures</name>
    <message>
        <source>0, which has no place here: {n} values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>= 0: share of values that are exactly 0, dark for none, light for all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accuracy: on test samples, and dashed on training samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activations of a layer over time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activations of each layer, by initialisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activations of the mini-batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dead units (share)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each outline is as wide as its tallest bin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gradient norm ‖∂L/∂W‖₂</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Iteration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layers by number, pale to full; the last one, dashed, is the output layer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layers over time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss (nats)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss, by initialisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mini-batch of iteration {n}, {samples} samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saturated values (share)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signals at initialisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Std of activations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test accuracy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test accuracy (%)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test, dashed: training (%)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update / weights ‖ΔW‖ / ‖W‖</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values in a bin (count)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>activation a = f(z)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all values from {low} to {high}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>diverged: no values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>folklore: 0.001</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gradient ∂L/∂W</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gradient ∂L/∂a</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>infinite: {n} values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>label {label}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>logit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not known of these iterations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not known or diverged: {n} values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pre-activation z</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>share of values per unit:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this activation has no flat part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>update ΔW</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>weight W</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label}, layer {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} of {all} layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{share} exactly 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{share} not finite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{share} of the values from {low} to {high}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>formula_line</name>
    <message>
        <source>{formula}, before it is rescaled on data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>σ = {std} for {which} = {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>σ = {std} in every layer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>netcore</name>
    <message>
        <source>1,797 handwritten digits of the UCI repository, bundled: 1,437 to train, 360 to test.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>300 samples: a network that learns them by heart does worse on the test. Weight decay narrows the gap, here without a better test accuracy. Its loss holds the penalty and lies above the axis.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>300 samples: with dropout they are learned by heart more slowly, and the loss stays away from 0. Test accuracy gains nothing from it here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>70,000 handwritten digits of 28×28 pixels, from a folder with the IDX files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>70,000 pictures of clothes of 28×28 pixels, from a folder with the IDX files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A fixed interval, whatever the layer's size: std = limit / √3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A fixed std, whatever the layer's size.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A rectifier that lets a hundredth of the negative side through.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A smooth rectifier.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A table of your own: a CSV file with a column of labels, or an NPZ file with the arrays X and y.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AdaGrad</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adam</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All equal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All weights 0: every unit of a layer stays the same for ever.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All weights equal: the gradient is equal too, so symmetry never breaks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All zeros</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batch norm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Constant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contenders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decides weights, batches, dropout and which samples: the same seed, the same run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Digits 8×8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Digits: 16 stds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Digits: 16 stds, batch normalisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Digits: four optimisers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Digits: overfitting, dropout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Digits: overfitting, weight decay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Digits: std 0.01, Xavier, He</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draws</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dropout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ELU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each unit gets the same small number of incoming weights, the rest is 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every pixel that ever changes has mean 0 and variance 1: layer 1 has a std near 0.83, as with Gaussian noise, and its units' means differ less.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every unit says the same, and symmetry never breaks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Factor on the rule's std.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fashion-MNIST</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GELU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gaussian noise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Glorot's compromise between keeping the signal and keeping the gradient.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Glorot's variance from a uniform distribution, as in the paper.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gradient descent with a velocity.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Half width r of the interval.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>He (textbook)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>He normal (Kaiming)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>He uniform (Kaiming)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>He's variance from a uniform distribution.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hidden layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How a gradient becomes a step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far from 1 the variance may stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many, chosen at random by the seed and the same during the whole run (the textbook takes the first 300 to show overfitting); empty for all. The accuracy on them is measured, too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Identity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Initialiser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inputs as they are: digits, ReLU, He</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inputs drawn from N(0, 1): for signals; it has no labels to train on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inputs standardised: digits, ReLU, He</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Iterations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Iterations between two measurements of the test accuracy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keeps the variance of a linear layer's output at that of its input.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LSUV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LeCun normal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LeCun uniform</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LeCun's variance from a uniform distribution.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leaky ReLU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MNIST</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MNIST: 16 stds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MNIST: 16 stds, batch normalisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MNIST: four optimisers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MNIST: overfitting, dropout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MNIST: overfitting, weight decay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MNIST: std 0.01, Xavier, He</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Makes up for the half of the signal that a rectifier drops.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Momentum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Momentum whose gradient is taken one step ahead, written for the parameters that are ahead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moving averages of gradient and squared gradient, corrected for their start at 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nesterov</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No activation: what a linear network computes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Normal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Normal draws cut off at two standard deviations; ``std`` is the std after the cut.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Normalise each unit over the mini-batch before its activation (Ioffe and Szegedy 2015).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of 16 stds from 1 to 0.0001 two or three learn: with larger ones the loss overflows, with smaller ones it stays where guessing is. 1,000 samples, 20 epochs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the batch, before its update (standard) or after it in evaluation (the textbook).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One value for all weights: units stay copies of each other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ones on the diagonal: each unit passes one input on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Optimiser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orthogonal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orthonormal columns (or rows, where there are more columns): keeps the length of every input vector.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orthonormal weights, then each layer scaled on data until the variance of its output is 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outputs crowd around 0.5: all units say the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outputs pile up at 0 and 1, where the slope is 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outputs spread, layer after layer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Own data (CSV, NPZ)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pixels from 0 to 1 have neither mean 0 nor variance 1: layer 1 has about half of the std that He's rule is made for. Compare with the standardised inputs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Precision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RMSprop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ReLU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ReLU, He</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ReLU, Xavier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ReLU, std 0.01</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ReLU: std 0.01, Xavier, He</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rounds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SELU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SGD</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SGD, Momentum, AdaGrad and Adam from the same weights on the same mini-batches: SGD comes last.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Samples per iteration, drawn with replacement, the same for all contenders.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Samples sent through the untrained networks in Signals, no more than there are to train on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of each hidden layer's outputs set to 0 in training; the others are scaled up (inverted).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share s of each unit's inputs that is 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sigmoid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sigmoid twice, then tanh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sigmoid, Xavier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sigmoid, std 0.01</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sigmoid, std 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sigmoid: std 1, 0.01, Xavier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Softplus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sparse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sparsity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard deviation of the weights, σ.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standardise inputs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Std</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step size η of the optimiser.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps shrink with a moving average of squared gradients.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps shrink with the sum of all squared gradients.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stochastic gradient descent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Style</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subtract the mean and divide by the standard deviation of the training samples: of all values (global) or of each feature (LeCun et al. 1998). A feature that never changes is only centred.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Swish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Symmetric about 0: the cure for the sigmoid's skew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tanh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tanh, Xavier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test every</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Gaussian error linear unit in the tanh form of its paper, within 0.0005 of z Φ(z).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The exponential linear unit, alpha = 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The function after each hidden layer: one for all, or one per layer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The hyperbolic tangent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The logistic function.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The most rescalings of one layer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name in legends and tables.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The one value c of all weights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rectified linear unit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rule that draws the first weights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same 16 stds with batch normalisation: all of them learn, those in the middle fastest. 1,000 samples, 20 epochs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The scaled exponential linear unit, whose constants make N(0, 1) a fixed point.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The signal keeps its size.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The signal shrinks to nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The signal still shrinks by a third a layer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The textbook's "He".</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The textbook's "Xavier", which uses fan_in alone: LeCun's rule by the papers' names.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The textbook's comparison: 2,000 iterations on MNIST.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Three standard deviations of the weights side by side.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Three starts race on the bundled 8×8 digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tolerance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Truncated normal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two layers of sigmoid, three of tanh, Xavier.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uniform</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Units of each hidden layer, from input to output.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Updates until the run is done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight decay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What flows through the networks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether all contenders scale the same random numbers, or each draws its own (the textbook).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which file own data are in, and how it is read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Width of the Gaussian input; other data have their own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Xavier (textbook)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Xavier normal (Glorot)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Xavier uniform (Glorot)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zeros</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>common</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>feature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>float32</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>float32 is fast; float64 is for exact comparison.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>float64</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>global</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>independent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>z times its own sigmoid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>λ: the loss gets λ/2 · ΣW², biases left out.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>png</name>
    <message>
        <source>not enough memory for {x} × {y} pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not enough memory to pack the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{x} × {y} pixels are more than {n} million: choose a smaller width</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>report</name>
    <message>
        <source>Configuration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every {n}th row of {all}; the CSV export has them all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>InitScope report</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>seeds</name>
    <message>
        <source>, smoothed over {n} iterations (Kaiser window, β = 2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bands: {band}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Faint: the single runs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From where a run diverges, its contender's mean and band are of the other runs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Iteration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines: {loss}, mean of {n} runs, seeds {seeds}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss (nats)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss over {n} seeds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean ± one standard deviation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>middle half (quartiles)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>smallest to largest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the loss of each mini-batch after its update</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the loss of each mini-batch before its update</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label} ({n} of {seeds} diverged)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} of {all} seeds have no run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} values of the means lie above {top:g}, beyond the axis.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>theme</name>
    <message>
        <source>circle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cross</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>diamond</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hexagon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pentagon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>plus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>square</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>star</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>triangle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>triangle pointing down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>triangle pointing right</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
