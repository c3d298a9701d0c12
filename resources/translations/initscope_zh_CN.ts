<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About InitScope</source>
        <translation>关于 InitScope</translation>
    </message>
    <message>
        <source>Components</source>
        <translation>组件</translation>
    </message>
    <message>
        <source>Contenders' colours: Okabe and Ito 2008, Color universal design; Tol 2021, Colour schemes.</source>
        <translation>对比项的颜色：Okabe and Ito 2008, Color universal design；Tol 2021, Colour schemes。</translation>
    </message>
    <message>
        <source>Copy &amp;diagnostics</source>
        <translation>复制诊断信息(&amp;D)</translation>
    </message>
    <message>
        <source>Copy versions, system and settings to the clipboard, for a report of a problem.</source>
        <translation>把版本、系统和设置复制到剪贴板，以便报告问题。</translation>
    </message>
    <message>
        <source>Digits: Optical Recognition of Handwritten Digits, UCI repository, CC BY 4.0.</source>
        <translation>手写数字：Optical Recognition of Handwritten Digits，UCI 数据库，CC BY 4.0。</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>许可证</translation>
    </message>
    <message>
        <source>Licence of</source>
        <translation>许可证所属</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>许可证</translation>
    </message>
    <message>
        <source>MIT licence. What else it is made of is under Components, with versions and licences.</source>
        <translation>MIT 许可证。其余组成部分及其版本和许可证见“组件”。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Qt and Qt for Python are used under the LGPL: their files may be replaced by others.</source>
        <translation>Qt 和 Qt for Python 按 LGPL 使用：它们的文件可以换成别的版本。</translation>
    </message>
    <message>
        <source>The licence in full</source>
        <translation>许可证全文</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Watch why a neural network's first weights decide whether it learns.</source>
        <translation>看神经网络的权重初始值为何决定它能否学习。</translation>
    </message>
    <message>
        <source>Whose licence is shown below.</source>
        <translation>下方显示谁的许可证。</translation>
    </message>
</context>
<context>
    <name>AccuracyChart</name>
    <message>
        <source>Iteration</source>
        <translation>迭代</translation>
    </message>
    <message>
        <source>Test accuracy</source>
        <translation>测试准确率</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;About InitScope</source>
        <translation>关于 InitScope(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>后退(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Copy diagnostics</source>
        <translation>复制诊断信息(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Copy picture</source>
        <translation>复制图片(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Dark theme</source>
        <translation>深色主题(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Export chart …</source>
        <translation>导出图表…(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;First iteration</source>
        <translation>第一次迭代(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>键盘快捷键(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Light theme</source>
        <translation>浅色主题(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Log</source>
        <translation>日志(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Newest iteration</source>
        <translation>最新迭代(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Open …</source>
        <translation>打开…(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Over time</source>
        <translation>时间变化(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>暂停(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Preferences …</source>
        <translation>首选项…(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>运行(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Run again</source>
        <translation>重新运行(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Signals</source>
        <translation>信号(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Step</source>
        <translation>前进(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Textbook's figures</source>
        <translation>教科书的图(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Training</source>
        <translation>训练(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Usual text size</source>
        <translation>标准字号(&amp;U)</translation>
    </message>
    <message>
        <source>A run that was saved, or a configuration; a file can also be dropped on the window</source>
        <translation>已保存的运行或配置；也可以把文件拖到窗口上</translation>
    </message>
    <message>
        <source>All charts as files in a folder, as one PDF, or as one HTML report</source>
        <translation>把所有图表写成文件夹中的文件、一个 PDF 或一个 HTML 报告</translation>
    </message>
    <message>
        <source>All keys, with a line to look for one</source>
        <translation>所有按键，带查找栏</translation>
    </message>
    <message>
        <source>Back by one phase of an iteration</source>
        <translation>后退迭代中的一个阶段</translation>
    </message>
    <message>
        <source>Bran&amp;ch here</source>
        <translation>从这里分支(&amp;C)</translation>
    </message>
    <message>
        <source>Bring back the &amp;last run</source>
        <translation>恢复上一次运行(&amp;L)</translation>
    </message>
    <message>
        <source>Choose data &amp;folder …</source>
        <translation>选择数据文件夹…(&amp;F)</translation>
    </message>
    <message>
        <source>Close InitScope</source>
        <translation>关闭 InitScope</translation>
    </message>
    <message>
        <source>Copy ta&amp;ble</source>
        <translation>复制表格(&amp;B)</translation>
    </message>
    <message>
        <source>Dark on white</source>
        <translation>白底深色</translation>
    </message>
    <message>
        <source>Down to the usual size</source>
        <translation>最小到标准字号</translation>
    </message>
    <message>
        <source>Download the 70,000 digits of MNIST, 11.6 MB, and use them from then on</source>
        <translation>下载 MNIST 的 70,000 个手写数字（11.6 MB），从此使用它们</translation>
    </message>
    <message>
        <source>Draw another seed: new weights, new batches</source>
        <translation>换一个种子：新的权重，新的批次</translation>
    </message>
    <message>
        <source>Every layer's signal, gradient and update over the run, and one layer's distribution</source>
        <translation>运行中每一层的信号、梯度和更新，以及一层的分布</translation>
    </message>
    <message>
        <source>Everything in {language}, at once</source>
        <translation>立即全部改用{language}</translation>
    </message>
    <message>
        <source>Export &amp;all charts …</source>
        <translation>导出所有图表…(&amp;A)</translation>
    </message>
    <message>
        <source>Export &amp;weights …</source>
        <translation>导出权重…(&amp;W)</translation>
    </message>
    <message>
        <source>Export as P&amp;ython program …</source>
        <translation>导出为 Python 程序…(&amp;Y)</translation>
    </message>
    <message>
        <source>Follow the desktop's colours</source>
        <translation>跟随桌面的颜色</translation>
    </message>
    <message>
        <source>Get &amp;MNIST …</source>
        <translation>获取 MNIST…(&amp;M)</translation>
    </message>
    <message>
        <source>Go back by the chosen step size</source>
        <translation>按所选步长后退</translation>
    </message>
    <message>
        <source>Go forward by the chosen step size, then stand still</source>
        <translation>按所选步长前进，然后停止</translation>
    </message>
    <message>
        <source>Go on from the iteration on view, with the panel's learning rates; the old curve stays as a ghost</source>
        <translation>从正在查看的迭代继续，使用面板中的学习率；旧曲线留作虚影</translation>
    </message>
    <message>
        <source>Go to the newest iteration of the run</source>
        <translation>到运行的最新迭代</translation>
    </message>
    <message>
        <source>Go to the start of the run</source>
        <translation>到运行的开始</translation>
    </message>
    <message>
        <source>How much the units of a layer differ, and how many different ones there are</source>
        <translation>一层的各单元相差多少，有多少个不同的单元</translation>
    </message>
    <message>
        <source>Language of the s&amp;ystem</source>
        <translation>系统语言(&amp;Y)</translation>
    </message>
    <message>
        <source>Language, colours, smoothing, threads, memory, and what is open at start</source>
        <translation>语言、颜色、平滑、线程、内存，以及启动时打开什么</translation>
    </message>
    <message>
        <source>Lar&amp;ger text</source>
        <translation>放大文字(&amp;G)</translation>
    </message>
    <message>
        <source>Light on black</source>
        <translation>黑底浅色</translation>
    </message>
    <message>
        <source>Losses, accuracy and activations while they learn</source>
        <translation>学习过程中的损失、准确率和激活值</translation>
    </message>
    <message>
        <source>Noise has no labels to learn: choose digits, MNIST or a table under Data</source>
        <translation>噪声没有可学习的标签：请在“数据”中选择手写数字、MNIST 或表格</translation>
    </message>
    <message>
        <source>One phase of an iteration: mini-batch, forward layer by layer, loss, backward, update</source>
        <translation>迭代的一个阶段：小批量、逐层前向、损失、反向、更新</translation>
    </message>
    <message>
        <source>Phase bac&amp;k</source>
        <translation>阶段后退(&amp;K)</translation>
    </message>
    <message>
        <source>Put a picture of the chart under the mouse, or of the first one, on the clipboard</source>
        <translation>把鼠标下的图表（或第一个图表）的图片放到剪贴板</translation>
    </message>
    <message>
        <source>Put the numbers of that chart on the clipboard, for a spreadsheet</source>
        <translation>把该图表的数值放到剪贴板，供电子表格使用</translation>
    </message>
    <message>
        <source>Put versions, system, settings and the last error on the clipboard, for a report of a problem</source>
        <translation>把版本、系统、设置和最近的错误放到剪贴板，以便报告问题</translation>
    </message>
    <message>
        <source>Re&amp;set</source>
        <translation>重置(&amp;S)</translation>
    </message>
    <message>
        <source>Re-see&amp;d</source>
        <translation>换种子(&amp;D)</translation>
    </message>
    <message>
        <source>Run / pa&amp;use</source>
        <translation>运行/暂停(&amp;U)</translation>
    </message>
    <message>
        <source>Run if it stands still, stand still if it runs</source>
        <translation>停止时运行，运行时停止</translation>
    </message>
    <message>
        <source>S&amp;eeds</source>
        <translation>多种子(&amp;E)</translation>
    </message>
    <message>
        <source>S&amp;maller text</source>
        <translation>缩小文字(&amp;M)</translation>
    </message>
    <message>
        <source>S&amp;ymmetry</source>
        <translation>对称性(&amp;Y)</translation>
    </message>
    <message>
        <source>Save &amp;as …</source>
        <translation>另存为…(&amp;A)</translation>
    </message>
    <message>
        <source>Save the run to another file, or its configuration alone as JSON</source>
        <translation>把运行保存到另一个文件，或只把配置存为 JSON</translation>
    </message>
    <message>
        <source>Save the run to its file, with all that it takes to go on</source>
        <translation>把运行连同继续所需的一切保存到它的文件</translation>
    </message>
    <message>
        <source>Stand still after this iteration</source>
        <translation>本次迭代之后停止</translation>
    </message>
    <message>
        <source>Start anew from the same weights, with what the panels say</source>
        <translation>以相同的权重和面板中的设置重新开始</translation>
    </message>
    <message>
        <source>Step p&amp;hase</source>
        <translation>走一个阶段(&amp;H)</translation>
    </message>
    <message>
        <source>T&amp;heory</source>
        <translation>理论(&amp;H)</translation>
    </message>
    <message>
        <source>Text of the usual size</source>
        <translation>文字恢复为标准大小</translation>
    </message>
    <message>
        <source>The edge of chaos, and every rule's formula, promised and drawn</source>
        <translation>混沌边缘，以及每种规则的公式：目标与实际</translation>
    </message>
    <message>
        <source>The first &amp;minute</source>
        <translation>第一分钟(&amp;M)</translation>
    </message>
    <message>
        <source>The first of the system's languages that there is</source>
        <translation>系统语言中第一个可用的</translation>
    </message>
    <message>
        <source>The folder with the four IDX files of MNIST or Fashion-MNIST</source>
        <translation>存放 MNIST 或 Fashion-MNIST 四个 IDX 文件的文件夹</translation>
    </message>
    <message>
        <source>The losses in words</source>
        <translation>用文字记录损失</translation>
    </message>
    <message>
        <source>The run that was not saved when another one took its place; the two are swapped</source>
        <translation>被另一次运行取代时未保存的运行；两者互换</translation>
    </message>
    <message>
        <source>The same comparison from many seeds: mean, and how much the runs differ</source>
        <translation>用许多种子做同一比较：均值，以及各次运行相差多少</translation>
    </message>
    <message>
        <source>Theme of the &amp;system</source>
        <translation>系统主题(&amp;S)</translation>
    </message>
    <message>
        <source>Three steps: the preset, Run, and the tabs</source>
        <translation>三步：预设、运行和标签页</translation>
    </message>
    <message>
        <source>Train anew, with what the panels say; the run before can be brought back</source>
        <translation>按面板中的设置重新训练；之前的运行可以恢复</translation>
    </message>
    <message>
        <source>Train until the last iteration</source>
        <translation>训练到最后一次迭代</translation>
    </message>
    <message>
        <source>Up to twice the size</source>
        <translation>最大到标准字号的两倍</translation>
    </message>
    <message>
        <source>Version, components, licences, sources</source>
        <translation>版本、组件、许可证、来源</translation>
    </message>
    <message>
        <source>What flows through the untrained networks</source>
        <translation>流过未训练网络的信号</translation>
    </message>
    <message>
        <source>Write a chart as PNG, SVG, PDF or CSV</source>
        <translation>把图表写成 PNG、SVG、PDF 或 CSV</translation>
    </message>
    <message>
        <source>Write a short NumPy program that repeats this run</source>
        <translation>写出一个重现本次运行的简短 NumPy 程序</translation>
    </message>
    <message>
        <source>Write every contender's weights for NumPy (NPZ) or PyTorch (safetensors)</source>
        <translation>写出每个对比项的权重，供 NumPy (NPZ) 或 PyTorch (safetensors) 使用</translation>
    </message>
    <message>
        <source>Write the textbook's two figures of this experiment: the histograms, and the losses of its run</source>
        <translation>写出教科书中本实验的两幅图：直方图，以及运行的损失</translation>
    </message>
    <message>
        <source>{tip}  ({keys})</source>
        <translation>{tip}  ({keys})</translation>
    </message>
</context>
<context>
    <name>AnswerField</name>
    <message>
        <source>A number, as 0.5 or 1e-3; Enter checks it.</source>
        <translation>一个数，如 0.5 或 1e-3；按 Enter 检查。</translation>
    </message>
    <message>
        <source>Choose this answer, then press Check.</source>
        <translation>选择这个答案，然后按“检查”。</translation>
    </message>
    <message>
        <source>Your answer</source>
        <translation>你的答案</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>一个数</translation>
    </message>
</context>
<context>
    <name>Badge</name>
    <message>
        <source>{label}: {severity}, {title}</source>
        <translation>{label}：{severity}，{title}</translation>
    </message>
    <message>
        <source>{label}: {title}</source>
        <translation>{label}：{title}</translation>
    </message>
    <message>
        <source>{severity}: {title}</source>
        <translation>{severity}：{title}</translation>
    </message>
    <message>
        <source>{verdict}. Press for details.</source>
        <translation>{verdict}。按下可看详情。</translation>
    </message>
</context>
<context>
    <name>Balloon</name>
    <message>
        <source>A tour of the window</source>
        <translation>窗口导览</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>Do not show this again</source>
        <translation>不再显示</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>End the tour. Escape does the same.</source>
        <translation>结束导览。Esc 键也可以。</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>On to the next stop; after the last one the tour is over.</source>
        <translation>到下一处；最后一处之后导览结束。</translation>
    </message>
    <message>
        <source>Otherwise the tour begins anew at the next start.</source>
        <translation>否则下次启动时导览会重新开始。</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>To the stop before.</source>
        <translation>回到前一处。</translation>
    </message>
    <message>
        <source>{n} of {count}</source>
        <translation>{n}/{count}</translation>
    </message>
</context>
<context>
    <name>CellChoices</name>
    <message>
        <source>&amp;Logarithmic counts</source>
        <translation>对数计数(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Overlaid</source>
        <translation>叠加(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Show</source>
        <translation>显示(&amp;S)</translation>
    </message>
    <message>
        <source>A second histogram in every cell, beside the first or over it.</source>
        <translation>在每格中显示第二个直方图，并排或叠加。</translation>
    </message>
    <message>
        <source>Activations alone, 30 bins from 0 to 1, zeros in the first bin, each cell with its own linear axis, as in the textbook. Another click brings back what was chosen.</source>
        <translation>只显示激活值：从 0 到 1 共 30 个区间，零在第一个区间，每格各用自己的线性轴，与教科书相同。再点一次恢复原来的选择。</translation>
    </message>
    <message>
        <source>Count on one axis in all cells, or on its own in each.</source>
        <translation>所有格共用一个计数轴，或各用各的。</translation>
    </message>
    <message>
        <source>Draw counts on a logarithmic axis, so that few values are seen beside many.</source>
        <translation>用对数轴画计数，使少量的值在大量的值旁边也能看见。</translation>
    </message>
    <message>
        <source>Draw the second quantity as a line over the first, in the same bins. It needs a second quantity. If there are more values of one than of the other, both are shares (%) of their own number; with logarithmic counts, the line is scaled to the number of the first.</source>
        <translation>把第二个量以线的形式画在第一个量上，用相同的区间。需要有第二个量。若两者的值个数不同，则都显示为占各自总数的比例 (%)；计数为对数时，线按第一个量的个数缩放。</translation>
    </message>
    <message>
        <source>How the histograms are drawn.</source>
        <translation>直方图的画法。</translation>
    </message>
    <message>
        <source>Shared &amp;y axis</source>
        <translation>共用 y 轴(&amp;Y)</translation>
    </message>
    <message>
        <source>Te&amp;xtbook</source>
        <translation>教科书(&amp;X)</translation>
    </message>
    <message>
        <source>Textbook view</source>
        <translation>教科书视图</translation>
    </message>
    <message>
        <source>V&amp;iew</source>
        <translation>视图(&amp;I)</translation>
    </message>
    <message>
        <source>View</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Which values of each layer the histograms count.</source>
        <translation>直方图统计每一层的哪些值。</translation>
    </message>
    <message>
        <source>activations a</source>
        <translation>激活值 a</translation>
    </message>
    <message>
        <source>and</source>
        <translation>与</translation>
    </message>
    <message>
        <source>gradients ∂L/∂a</source>
        <translation>梯度 ∂L/∂a</translation>
    </message>
    <message>
        <source>nothing else</source>
        <translation>无其他</translation>
    </message>
    <message>
        <source>pre-activations z</source>
        <translation>预激活 z</translation>
    </message>
    <message>
        <source>updates ΔW (relative to W in the caption)</source>
        <translation>更新 ΔW（说明中为相对于 W 的值）</translation>
    </message>
    <message>
        <source>weight gradients ∂L/∂W</source>
        <translation>权重梯度 ∂L/∂W</translation>
    </message>
    <message>
        <source>weights W</source>
        <translation>权重 W</translation>
    </message>
</context>
<context>
    <name>CellGrid</name>
    <message>
        <source>Layer {n}: {name}</source>
        <translation>第 {n} 层：{name}</translation>
    </message>
    <message>
        <source>Output layer</source>
        <translation>输出层</translation>
    </message>
    <message>
        <source>bars {one}, line {other}</source>
        <translation>柱 {one}，线 {other}</translation>
    </message>
    <message>
        <source>left {one}, right {other}</source>
        <translation>左 {one}，右 {other}</translation>
    </message>
    <message>
        <source>mixed</source>
        <translation>混合</translation>
    </message>
    <message>
        <source>{n}-layer</source>
        <translation>{n}-layer</translation>
    </message>
</context>
<context>
    <name>ContenderRow</name>
    <message>
        <source>Drawn with this colour, marker: {name}</source>
        <translation>以此颜色绘制，标记：{name}</translation>
    </message>
    <message>
        <source>Label of contender {n}</source>
        <translation>对比项 {n} 的标签</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>The name in legends and tables.</source>
        <translation>图例和表格中的名称。</translation>
    </message>
</context>
<context>
    <name>ContendersPanel</name>
    <message>
        <source>Add contender</source>
        <translation>添加对比项</translation>
    </message>
    <message>
        <source>Compare one more initialiser.</source>
        <translation>再比较一种初始化方法。</translation>
    </message>
</context>
<context>
    <name>DataFolder</name>
    <message>
        <source>Choose folder…</source>
        <translation>选择文件夹…</translation>
    </message>
    <message>
        <source>Choose the folder with the files of the dataset.</source>
        <translation>选择存放数据集文件的文件夹。</translation>
    </message>
    <message>
        <source>Download the files of MNIST, 11.6 MB.</source>
        <translation>下载 MNIST 的文件，11.6 MB。</translation>
    </message>
    <message>
        <source>Folder with the dataset</source>
        <translation>数据集所在文件夹</translation>
    </message>
    <message>
        <source>Get MNIST…</source>
        <translation>获取 MNIST…</translation>
    </message>
    <message>
        <source>no folder chosen</source>
        <translation>未选择文件夹</translation>
    </message>
    <message>
        <source>no folder needed</source>
        <translation>不需要文件夹</translation>
    </message>
</context>
<context>
    <name>DepthChart</name>
    <message>
        <source>Input</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>Layer {n}</source>
        <translation>第 {n} 层</translation>
    </message>
    <message>
        <source>Point at a layer for its values.</source>
        <translation>指向某一层可看数值。</translation>
    </message>
    <message>
        <source>Signal and gradient by layer</source>
        <translation>逐层的信号与梯度</translation>
    </message>
    <message>
        <source>The theory is the mean over all draws of infinitely wide layers; one network of width 100 strays from it by several per cent, and more with depth.</source>
        <translation>理论是无限宽的层在所有抽取上的平均；宽度为 100 的单个网络会偏离几个百分点，越深偏离越大。</translation>
    </message>
    <message>
        <source>gradient</source>
        <translation>梯度</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>std</source>
        <translation>标准差</translation>
    </message>
    <message>
        <source>{label} {measured} (theory {theory})</source>
        <translation>{label} {measured}（理论 {theory}）</translation>
    </message>
    <message>
        <source>{label} {measured} (theory {theory}, {difference})</source>
        <translation>{label} {measured}（理论 {theory}，{difference}）</translation>
    </message>
    <message>
        <source>… and {n} more</source>
        <translation>…还有 {n} 个</translation>
    </message>
</context>
<context>
    <name>DistinctChart</name>
    <message>
        <source>Distinct units</source>
        <translation>不同的单元</translation>
    </message>
    <message>
        <source>How many distinct units are left</source>
        <translation>还剩多少个不同的单元</translation>
    </message>
    <message>
        <source>Iteration</source>
        <translation>迭代</translation>
    </message>
    <message>
        <source>{label}, layer {n}</source>
        <translation>{label}，第 {n} 层</translation>
    </message>
</context>
<context>
    <name>DistributionChart</name>
    <message>
        <source>Activation</source>
        <translation>激活值</translation>
    </message>
    <message>
        <source>Activations of a layer over time</source>
        <translation>一层的激活值随时间的变化</translation>
    </message>
    <message>
        <source>Each outline is as wide as its tallest bin; exact zeros are left out.</source>
        <translation>每条轮廓的宽度以其最高的区间为准；恰为零的值不计入。</translation>
    </message>
    <message>
        <source>Iteration</source>
        <translation>迭代</translation>
    </message>
    <message>
        <source>Iteration  ({strip})</source>
        <translation>迭代（{strip}）</translation>
    </message>
    <message>
        <source>Iteration {n}:  {text}</source>
        <translation>迭代 {n}：{text}</translation>
    </message>
    <message>
        <source>Iteration {n}: not observed</source>
        <translation>迭代 {n}：未观察</translation>
    </message>
    <message>
        <source>No values other than 0.</source>
        <translation>除 0 以外没有值。</translation>
    </message>
    <message>
        <source>Share of values per unit:</source>
        <translation>单位区间内的值的比例：</translation>
    </message>
    <message>
        <source>layer {n}</source>
        <translation>第 {n} 层</translation>
    </message>
</context>
<context>
    <name>Documents</name>
    <message>
        <source>Cannot open {path}: {why}</source>
        <translation>无法打开 {path}：{why}</translation>
    </message>
    <message>
        <source>Cannot save {path}: {why}</source>
        <translation>无法保存 {path}：{why}</translation>
    </message>
    <message>
        <source>Opened {name}</source>
        <translation>已打开 {name}</translation>
    </message>
    <message>
        <source>Opening {name} …</source>
        <translation>正在打开 {name}…</translation>
    </message>
    <message>
        <source>Saved {name}</source>
        <translation>已保存 {name}</translation>
    </message>
    <message>
        <source>there is no run to save</source>
        <translation>没有可保存的运行</translation>
    </message>
</context>
<context>
    <name>ErrorBar</name>
    <message>
        <source>&amp;Copy details</source>
        <translation>复制详情(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Dismiss</source>
        <translation>关闭(&amp;D)</translation>
    </message>
    <message>
        <source>Copy dia&amp;gnostics</source>
        <translation>复制诊断信息(&amp;G)</translation>
    </message>
    <message>
        <source>Copy the technical details to the clipboard.</source>
        <translation>把技术细节复制到剪贴板。</translation>
    </message>
    <message>
        <source>Copy this message with versions, system and settings to the clipboard.</source>
        <translation>把此消息连同版本、系统和设置复制到剪贴板。</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Hide this message.</source>
        <translation>隐藏此消息。</translation>
    </message>
</context>
<context>
    <name>ExperimentPanel</name>
    <message>
        <source>An experiment of your own.</source>
        <translation>自己的实验。</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>{description} (Changed; choose the preset again to undo.)</source>
        <translation>{description}（已更改；再选一次预设即可撤销。）</translation>
    </message>
</context>
<context>
    <name>ExportButton</name>
    <message>
        <source>Export or copy this (also by right click).</source>
        <translation>导出或复制（右键也可以）。</translation>
    </message>
    <message>
        <source>Export or copy: {what}</source>
        <translation>导出或复制：{what}</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source> cm</source>
        <translation> 厘米</translation>
    </message>
    <message>
        <source>&amp;Browse …</source>
        <translation>浏览…(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Chart</source>
        <translation>图表(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>格式(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Transparent background</source>
        <translation>透明背景(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Width</source>
        <translation>宽度(&amp;W)</translation>
    </message>
    <message>
        <source>All charts</source>
        <translation>所有图表</translation>
    </message>
    <message>
        <source>C&amp;aption: initialisers with formulas, data, seed</source>
        <translation>说明：初始化方法及公式、数据、种子(&amp;A)</translation>
    </message>
    <message>
        <source>CSV table</source>
        <translation>CSV 表格</translation>
    </message>
    <message>
        <source>Cannot write {path}: {why}</source>
        <translation>无法写入 {path}：{why}</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>Choose where to.</source>
        <translation>选择存放位置。</translation>
    </message>
    <message>
        <source>Copy &amp;picture</source>
        <translation>复制图片(&amp;P)</translation>
    </message>
    <message>
        <source>Copy &amp;table</source>
        <translation>复制表格(&amp;T)</translation>
    </message>
    <message>
        <source>Dots per inch: 96 for a screen, 300 for print.</source>
        <translation>每英寸点数：屏幕 96，印刷 300。</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>F&amp;ile</source>
        <translation>文件(&amp;I)</translation>
    </message>
    <message>
        <source>F&amp;older</source>
        <translation>文件夹(&amp;O)</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Folder of CSV tables</source>
        <translation>CSV 表格文件夹</translation>
    </message>
    <message>
        <source>Folder of PNG pictures and CSV tables</source>
        <translation>PNG 图片与 CSV 表格文件夹</translation>
    </message>
    <message>
        <source>Folder of SVG drawings and CSV tables</source>
        <translation>SVG 图形与 CSV 表格文件夹</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>One HTML report, with losses and configuration</source>
        <translation>一个 HTML 报告，含损失和配置</translation>
    </message>
    <message>
        <source>One PDF document, a chart a page</source>
        <translation>一个 PDF 文档，每页一张图</translation>
    </message>
    <message>
        <source>PDF document</source>
        <translation>PDF 文档</translation>
    </message>
    <message>
        <source>PNG picture</source>
        <translation>PNG 图片</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Put this picture, or this table, on the clipboard.</source>
        <translation>把这张图片或这个表格放到剪贴板。</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>分辨率</translation>
    </message>
    <message>
        <source>SVG drawing</source>
        <translation>SVG 图形</translation>
    </message>
    <message>
        <source>T&amp;itle</source>
        <translation>标题(&amp;I)</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>宽度</translation>
    </message>
    <message>
        <source>Width of the picture; its height follows.</source>
        <translation>图片的宽度；高度随之而定。</translation>
    </message>
    <message>
        <source>Writing …</source>
        <translation>正在写入…</translation>
    </message>
    <message>
        <source>cm</source>
        <translation>厘米</translation>
    </message>
    <message>
        <source>pixels</source>
        <translation>像素</translation>
    </message>
    <message>
        <source>{n} dpi</source>
        <translation>{n} dpi</translation>
    </message>
    <message>
        <source>{n} of these files are in {folder} already. Save again to replace them.</source>
        <translation>{folder} 中已有其中 {n} 个文件。再次保存即可替换。</translation>
    </message>
    <message>
        <source>{path} is there already. Save again to replace it.</source>
        <translation>{path} 已存在。再次保存即可替换。</translation>
    </message>
    <message>
        <source>{w:.1f} × {h:.1f} cm</source>
        <translation>{w:.1f} × {h:.1f} 厘米</translation>
    </message>
    <message>
        <source>{w:.1f} × {h:.1f} cm, {pixels}</source>
        <translation>{w:.1f} × {h:.1f} 厘米，{pixels}</translation>
    </message>
    <message>
        <source>{x} × {y} pixels</source>
        <translation>{x} × {y} 像素</translation>
    </message>
</context>
<context>
    <name>ExportMenu</name>
    <message>
        <source>&amp;Copy picture</source>
        <translation>复制图片(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Export this …</source>
        <translation>导出此图…(&amp;E)</translation>
    </message>
    <message>
        <source>Copy &amp;table</source>
        <translation>复制表格(&amp;T)</translation>
    </message>
    <message>
        <source>Put it on the clipboard.</source>
        <translation>放到剪贴板。</translation>
    </message>
    <message>
        <source>Put its numbers on the clipboard, for a spreadsheet.</source>
        <translation>把数值放到剪贴板，供电子表格使用。</translation>
    </message>
    <message>
        <source>Write it as PNG, SVG, PDF or CSV.</source>
        <translation>写成 PNG、SVG、PDF 或 CSV。</translation>
    </message>
</context>
<context>
    <name>Exports</name>
    <message>
        <source>Cannot copy {chart}: {why}</source>
        <translation>无法复制{chart}：{why}</translation>
    </message>
    <message>
        <source>Cannot write {path}: {why}</source>
        <translation>无法写入 {path}：{why}</translation>
    </message>
    <message>
        <source>Copied: {chart}</source>
        <translation>已复制：{chart}</translation>
    </message>
    <message>
        <source>There is no chart to export yet: press Run or Step first.</source>
        <translation>还没有可导出的图表：请先按“运行”或“前进”。</translation>
    </message>
    <message>
        <source>There is nothing to copy yet: press Run or Step first.</source>
        <translation>还没有可复制的内容：请先按“运行”或“前进”。</translation>
    </message>
    <message>
        <source>Writing the textbook's figures …</source>
        <translation>正在写出教科书的图…</translation>
    </message>
    <message>
        <source>Wrote {n} files to {folder}</source>
        <translation>已将 {n} 个文件写入 {folder}</translation>
    </message>
    <message>
        <source>Wrote {path}</source>
        <translation>已写入 {path}</translation>
    </message>
    <message>
        <source>the textbook's figures</source>
        <translation>教科书的图</translation>
    </message>
</context>
<context>
    <name>FileDialogs</name>
    <message>
        <source>Configurations (*.json)</source>
        <translation>配置 (*.json)</translation>
    </message>
    <message>
        <source>InitScope runs (*.initscope)</source>
        <translation>InitScope 运行 (*.initscope)</translation>
    </message>
    <message>
        <source>NumPy arrays (*.npz)</source>
        <translation>NumPy 数组 (*.npz)</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>PyTorch weights (*.safetensors)</source>
        <translation>PyTorch 权重 (*.safetensors)</translation>
    </message>
    <message>
        <source>Python programs (*.py)</source>
        <translation>Python 程序 (*.py)</translation>
    </message>
    <message>
        <source>Runs and configurations (*.initscope *.json)</source>
        <translation>运行和配置 (*.initscope *.json)</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
</context>
<context>
    <name>FormulaLens</name>
    <message>
        <source>All weights of a layer are equal: their std is 0, and is met exactly.</source>
        <translation>一层的所有权重都相等：其标准差为 0，与目标完全一致。</translation>
    </message>
    <message>
        <source>Con&amp;tender</source>
        <translation>对比项(&amp;T)</translation>
    </message>
    <message>
        <source>Contender</source>
        <translation>对比项</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>预期</translation>
    </message>
    <message>
        <source>Expected: 1 / √(2 n_in n_out), one standard error of the std of that many normal draws.</source>
        <translation>预期：1 / √(2 n_in n_out)，这么多次正态抽取的标准差的一个标准误。</translation>
    </message>
    <message>
        <source>For which layer's weights, n_in × n_out, the rules are compared.</source>
        <translation>对哪一层的权重（n_in × n_out）比较各规则。</translation>
    </message>
    <message>
        <source>Formula</source>
        <translation>公式</translation>
    </message>
    <message>
        <source>Formula lens</source>
        <translation>公式透镜</translation>
    </message>
    <message>
        <source>La&amp;yer</source>
        <translation>层(&amp;Y)</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>层</translation>
    </message>
    <message>
        <source>Off by</source>
        <translation>偏差</translation>
    </message>
    <message>
        <source>Promised and drawn</source>
        <translation>目标与实际</translation>
    </message>
    <message>
        <source>Source: {paper}</source>
        <translation>来源：{paper}</translation>
    </message>
    <message>
        <source>Std</source>
        <translation>标准差</translation>
    </message>
    <message>
        <source>Std of every layer's weights</source>
        <translation>各层权重的标准差</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>The same rule elsewhere</source>
        <translation>别处的同一规则</translation>
    </message>
    <message>
        <source>The std that the rule promises for each layer, and that of the weights as they are now.</source>
        <translation>规则为每一层规定的标准差，以及当前权重的标准差。</translation>
    </message>
    <message>
        <source>The target is that of the orthonormal start; each layer is then scaled on data to Var(x W) = 1.</source>
        <translation>目标是标准正交初始值的标准差；随后每一层按数据缩放到 Var(x W) = 1。</translation>
    </message>
    <message>
        <source>The textbook</source>
        <translation>教科书</translation>
    </message>
    <message>
        <source>Whose rule is under the lens.</source>
        <translation>用透镜看哪个对比项的规则。</translation>
    </message>
    <message>
        <source>n_in = {n_in}, n_out = {n_out}: target std σ = {std:.4g}</source>
        <translation>n_in = {n_in}，n_out = {n_out}：目标标准差 σ = {std:.4g}</translation>
    </message>
    <message>
        <source>nn.Linear by itself</source>
        <translation>nn.Linear 默认</translation>
    </message>
    <message>
        <source>the rule uses neither</source>
        <translation>规则两者都不用</translation>
    </message>
    <message>
        <source>the rule uses {which}</source>
        <translation>规则使用 {which}</translation>
    </message>
    <message>
        <source>{n_in} × {n_out} ({layers})</source>
        <translation>{n_in} × {n_out}（{layers}）</translation>
    </message>
    <message>
        <source>{sign} differs</source>
        <translation>{sign} 不同</translation>
    </message>
    <message>
        <source>{sign} has none</source>
        <translation>{sign} 没有</translation>
    </message>
    <message>
        <source>{sign} the same</source>
        <translation>{sign} 相同</translation>
    </message>
    <message>
        <source>{sign}, std {ratio:.3g} times this rule's</source>
        <translation>{sign}，标准差为此规则的 {ratio:.3g} 倍</translation>
    </message>
    <message>
        <source>“Std” is that of the weights as they are now, after {n} updates.</source>
        <translation>“标准差”是权重目前的值，已更新 {n} 次。</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>Diagnostics copied: versions, system, settings and the last error. Read them before you pass them on.</source>
        <translation>已复制诊断信息：版本、系统、设置和最近的错误。转交他人之前请先看一遍。</translation>
    </message>
</context>
<context>
    <name>HistogramCell</name>
    <message>
        <source>below 1e-19: set to 0</source>
        <translation>低于 1e-19：置为 0</translation>
    </message>
    <message>
        <source>below 1e-25: set to 0</source>
        <translation>低于 1e-25：置为 0</translation>
    </message>
    <message>
        <source>below: {below}, above: {above}, not a number: {nan}, exactly zero: {zeros}, values: {values}</source>
        <translation>低于范围：{below}，高于范围：{above}，非数：{nan}，恰为零：{zeros}，值的个数：{values}</translation>
    </message>
    <message>
        <source>diverged at {n}</source>
        <translation>于 {n} 发散</translation>
    </message>
    <message>
        <source>largest {size}  {zeros}</source>
        <translation>最大 {size}  {zeros}</translation>
    </message>
    <message>
        <source>line: before</source>
        <translation>线：之前</translation>
    </message>
    <message>
        <source>line: iteration before</source>
        <translation>线：前一次迭代</translation>
    </message>
    <message>
        <source>logits</source>
        <translation>logits</translation>
    </message>
    <message>
        <source>mean {mean}  std {std}</source>
        <translation>均值 {mean}  标准差 {std}</translation>
    </message>
    <message>
        <source>n {count}</source>
        <translation>n {count}</translation>
    </message>
    <message>
        <source>not computed yet</source>
        <translation>尚未计算</translation>
    </message>
    <message>
        <source>not finite</source>
        <translation>非有限数</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>尚未</translation>
    </message>
    <message>
        <source>outline: one iteration before</source>
        <translation>轮廓：前一次迭代</translation>
    </message>
    <message>
        <source>update / weights ‖ΔW‖ / ‖W‖ = {size}</source>
        <translation>更新/权重 ‖ΔW‖ / ‖W‖ = {size}</translation>
    </message>
    <message>
        <source>update / weights: the weights were 0</source>
        <translation>更新/权重：权重原为 0</translation>
    </message>
    <message>
        <source>{share} infinite</source>
        <translation>{share} 无穷</translation>
    </message>
    <message>
        <source>{share} not a number</source>
        <translation>{share} 非数</translation>
    </message>
    <message>
        <source>{share} out</source>
        <translation>{share} 外</translation>
    </message>
    <message>
        <source>{share} outside</source>
        <translation>{share} 在范围外</translation>
    </message>
    <message>
        <source>{share} sat.</source>
        <translation>{share} 饱和</translation>
    </message>
    <message>
        <source>{share} saturated</source>
        <translation>{share} 饱和</translation>
    </message>
    <message>
        <source>{share} zero</source>
        <translation>{share} 为零</translation>
    </message>
    <message>
        <source>{share} zero (bar cut)</source>
        <translation>{share} 为零（柱已截断）</translation>
    </message>
    <message>
        <source>{share} zero ✂</source>
        <translation>{share} 为零 ✂</translation>
    </message>
</context>
<context>
    <name>HistogramGrid</name>
    <message>
        <source>Textbook view: of all values {outside} lie outside and are not drawn; {zeros} are exactly 0 and stand within the bin of 0; means and standard deviations are not shown.</source>
        <translation>教科书视图：所有值中有 {outside} 在范围之外，未画出；{zeros} 恰为 0，计入 0 所在的区间；不显示均值和标准差。</translation>
    </message>
    <message>
        <source>{label}, layer {n}:</source>
        <translation>{label}，第 {n} 层：</translation>
    </message>
</context>
<context>
    <name>HistoryChart</name>
    <message>
        <source>Iteration {n}, {figure}:  {values}</source>
        <translation>迭代 {n}，{figure}：{values}</translation>
    </message>
    <message>
        <source>Layers over time</source>
        <translation>各层随时间的变化</translation>
    </message>
    <message>
        <source>layer {n}</source>
        <translation>第 {n} 层</translation>
    </message>
    <message>
        <source>layers by number, pale to full; dashed: output layer</source>
        <translation>各层按编号由浅到深；虚线：输出层</translation>
    </message>
</context>
<context>
    <name>Hook</name>
    <message>
        <source>Something went wrong: {error}</source>
        <translation>出了问题：{error}</translation>
    </message>
</context>
<context>
    <name>InitializerEditor</name>
    <message>
        <source>Initialiser</source>
        <translation>初始化方法</translation>
    </message>
</context>
<context>
    <name>LessonEngine</name>
    <message>
        <source>Choose one of the answers.</source>
        <translation>请选择一个答案。</translation>
    </message>
    <message>
        <source>Choose your guess, then press Run.</source>
        <translation>先选出你的猜测，再按“运行”。</translation>
    </message>
    <message>
        <source>You guess: {option}. Press Run (Space): the figures will tell.</source>
        <translation>你猜的是：{option}。请按“运行”（空格键）：数值会给出答案。</translation>
    </message>
</context>
<context>
    <name>LessonPanel</name>
    <message>
        <source>Back</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>Back to my work</source>
        <translation>恢复我的工作</translation>
    </message>
    <message>
        <source>Bring back the experiment, the run and the view that were there before the lesson.</source>
        <translation>恢复课程之前的实验、运行和视图。</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Compare your answer with the figures on view.</source>
        <translation>把你的答案与正在显示的数值比较。</translation>
    </message>
    <message>
        <source>End the lesson; what you had before comes back.</source>
        <translation>结束课程；你之前的内容会恢复。</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Go on with: {title}</source>
        <translation>继续：{title}</translation>
    </message>
    <message>
        <source>Keep the experiment of the lesson, and close this panel.</source>
        <translation>保留课程的实验，关闭此面板。</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>离开</translation>
    </message>
    <message>
        <source>Lesson</source>
        <translation>课程</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Next lesson</source>
        <translation>下一课</translation>
    </message>
    <message>
        <source>On to the next step; an answer is not needed.</source>
        <translation>到下一步；不必回答。</translation>
    </message>
    <message>
        <source>Right at the first try: {first} of {steps}.</source>
        <translation>第一次就答对：{first}/{steps}。</translation>
    </message>
    <message>
        <source>Set again</source>
        <translation>重新设置</translation>
    </message>
    <message>
        <source>Set the controls for this step once more.</source>
        <translation>再为这一步设置一次控件。</translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation>留在这里</translation>
    </message>
    <message>
        <source>Step {n} of {steps}</source>
        <translation>第 {n} 步，共 {steps} 步</translation>
    </message>
    <message>
        <source>Text of the lesson</source>
        <translation>课文</translation>
    </message>
    <message>
        <source>The experiment on view is the lesson's. “Back to my work” brings back yours.</source>
        <translation>正在显示的是课程的实验。“恢复我的工作”会恢复你的实验。</translation>
    </message>
    <message>
        <source>The figures are not there. “Set again” sets the controls for this step.</source>
        <translation>数值不在屏幕上。“重新设置”会为这一步设置控件。</translation>
    </message>
    <message>
        <source>This step takes a run of its own. Yours stays until you let it go: “Set again” asks anew.</source>
        <translation>这一步需要自己的运行。你的运行会保留，直到你放弃它：“重新设置”会再次询问。</translation>
    </message>
    <message>
        <source>To the step before.</source>
        <translation>回到前一步。</translation>
    </message>
    <message>
        <source>Type a number, as 0.5 or 1e-3.</source>
        <translation>输入一个数，如 0.5 或 1e-3。</translation>
    </message>
    <message>
        <source>– Question {n}: not answered</source>
        <translation>– 问题 {n}：未回答</translation>
    </message>
    <message>
        <source>… Question {n}: right at try {tries}</source>
        <translation>… 问题 {n}：第 {tries} 次答对</translation>
    </message>
    <message>
        <source>✓ Question {n}: right at the first try</source>
        <translation>✓ 问题 {n}：第一次就答对</translation>
    </message>
</context>
<context>
    <name>Lessons</name>
    <message>
        <source>0.1 to 10</source>
        <translation>0.1 到 10</translation>
    </message>
    <message>
        <source>A network whose units are all alike has little to learn with.</source>
        <translation>所有单元都一样的网络，学不到多少东西。</translation>
    </message>
    <message>
        <source>A signal that keeps its size has a level curve: another one is more level.</source>
        <translation>信号若保持大小，曲线就是平的：另有一条更平。</translation>
    </message>
    <message>
        <source>About as much</source>
        <translation>差不多</translation>
    </message>
    <message>
        <source>All units of the layer are copies of each other.</source>
        <translation>该层的所有单元都互为副本。</translation>
    </message>
    <message>
        <source>All units, for all of the inputs, stay this close to 0.5.</source>
        <translation>对所有输入，所有单元都离 0.5 这么近。</translation>
    </message>
    <message>
        <source>Another curve ends lower: look at the right end of the chart.</source>
        <translation>另有一条曲线止于更低处：请看图表的右端。</translation>
    </message>
    <message>
        <source>At layer 1 it is {share} times that at the top layer; {factors}.</source>
        <translation>第 1 层的梯度是最后一个隐藏层的 {share} 倍；{factors}。</translation>
    </message>
    <message>
        <source>At which layer does the smallest gradient arrive?</source>
        <translation>到达哪一层的梯度最小？</translation>
    </message>
    <message>
        <source>Backward it is worse: in each layer the gradient is multiplied by slopes of about 0.25, and by weights that make about 0.01 · √100 = 0.1 of it. The right chart shows what arrives.</source>
        <translation>反向传播更糟：在每一层，梯度都要乘以约 0.25 的斜率，权重又使它变为约 0.01 · √100 = 0.1 倍。右图显示到达的梯度。</translation>
    </message>
    <message>
        <source>Beside it Xavier's rule: weights of std 0.1, which multiply the gradient by about 0.1 · √100 = 1. Hardly a unit is saturated, and the slopes are near their maximum, 1/4.</source>
        <translation>旁边是 Xavier 规则：权重的标准差为 0.1，使梯度乘以约 0.1 · √100 = 1。几乎没有单元饱和，斜率接近其最大值 1/4。</translation>
    </message>
    <message>
        <source>Beyond ±4.6 the sigmoid is within 0.01 of 0 or 1: most of these sums are there.</source>
        <translation>超出 ±4.6 时，sigmoid 与 0 或 1 的距离小于 0.01：这些和大多在那里。</translation>
    </message>
    <message>
        <source>Both ends count: values below 0.01 and values above 0.99.</source>
        <translation>两端都算：低于 0.01 的值和高于 0.99 的值。</translation>
    </message>
    <message>
        <source>Divide the std of layer 2 by that of layer 1. What do you get?</source>
        <translation>用第 2 层的标准差除以第 1 层的标准差。得多少？</translation>
    </message>
    <message>
        <source>Does learning part them? Three networks with ReLU: all weights 0, all 0.01, and random ones by Xavier's rule. Guess, then press Run.</source>
        <translation>学习会把它们分开吗？三个 ReLU 网络：权重全为 0、全为 0.01、按 Xavier 规则随机。先猜，再按“运行”。</translation>
    </message>
    <message>
        <source>Each layer makes it smaller by about the same factor.</source>
        <translation>每一层都以大致相同的倍数把它缩小。</translation>
    </message>
    <message>
        <source>Each layer takes a little from it, but less and less: it fades slowly.</source>
        <translation>每一层都使它减小一点，但越来越少：它慢慢减弱。</translation>
    </message>
    <message>
        <source>Equal units get equal gradients: no update can part them.</source>
        <translation>相同的单元得到相同的梯度：任何更新都不能把它们分开。</translation>
    </message>
    <message>
        <source>Every negative sum becomes 0, however large the weights are.</source>
        <translation>无论权重多大，每个负的和都变为 0。</translation>
    </message>
    <message>
        <source>Every weight of this network is 0. So every sum is 0, whatever the input is, and every unit passes on the sigmoid of 0.</source>
        <translation>这个网络的每个权重都是 0。因此无论输入是什么，每个和都是 0，每个单元都传出 sigmoid(0)。</translation>
    </message>
    <message>
        <source>From there on all values are next to 0: the signal has collapsed.</source>
        <translation>从那一层起，所有值都紧挨着 0：信号已经消失。</translation>
    </message>
    <message>
        <source>Go from left to right: the first one counts, not the smallest.</source>
        <translation>请从左往右看：要找的是第一个，而不是最小的。</translation>
    </message>
    <message>
        <source>Guessing costs ln 10; this curve hardly leaves it.</source>
        <translation>猜测的损失为 ln 10；这条曲线几乎没有离开它。</translation>
    </message>
    <message>
        <source>Half of the mean square is lost; the std is its root and loses less.</source>
        <translation>均方失去一半；标准差是它的平方根，失去得少一些。</translation>
    </message>
    <message>
        <source>He and ReLU</source>
        <translation>He 与 ReLU</translation>
    </message>
    <message>
        <source>He's rule is the one that is made for ReLU, as “He and ReLU” shows.</source>
        <translation>为 ReLU 而设的是 He 规则，见“He 与 ReLU”。</translation>
    </message>
    <message>
        <source>He's rule: std √(2/n). The 2 makes up for the half that ReLU cuts off. Values that are exactly 0 have a bar of their own.</source>
        <translation>He 规则：标准差 √(2/n)。其中的 2 弥补 ReLU 切掉的一半。恰为 0 的值有自己的柱。</translation>
    </message>
    <message>
        <source>How large is the gradient at layer 1, compared with that at the top layer?</source>
        <translation>与最后一个隐藏层的梯度相比，第 1 层的梯度有多大？</translation>
    </message>
    <message>
        <source>How many different units does layer 2 of “all 0.01” have now?</source>
        <translation>“all 0.01”的第 2 层现在有多少个不同的单元？</translation>
    </message>
    <message>
        <source>How many different units does layer 3 have?</source>
        <translation>第 3 层有多少个不同的单元？</translation>
    </message>
    <message>
        <source>How many per cent of the values of layer 1 are saturated?</source>
        <translation>第 1 层的值有百分之几饱和？</translation>
    </message>
    <message>
        <source>How many per cent of the values of layer 3 are exactly 0?</source>
        <translation>第 3 层的值有百分之几恰为 0？</translation>
    </message>
    <message>
        <source>In a very wide network it would be 1/√2 = 0.71; 20 such layers would leave a thousandth.</source>
        <translation>在很宽的网络中它是 1/√2 = 0.71；20 个这样的层之后只剩千分之一。</translation>
    </message>
    <message>
        <source>In which layer is the std the smallest?</source>
        <translation>哪一层的标准差最小？</translation>
    </message>
    <message>
        <source>In which network does the gradient vanish on its way to layer 1?</source>
        <translation>在哪个网络中，梯度在到达第 1 层的途中消失？</translation>
    </message>
    <message>
        <source>In which network is the gradient at layer 1 the larger one?</source>
        <translation>哪个网络第 1 层的梯度更大？</translation>
    </message>
    <message>
        <source>It comes from the top, and every layer that it passes takes from it.</source>
        <translation>它从输出一侧传来，每经过一层都减小一些。</translation>
    </message>
    <message>
        <source>It still makes mistakes on digits that it has never seen.</source>
        <translation>对从未见过的数字，它仍会出错。</translation>
    </message>
    <message>
        <source>Its curve in the chart of test accuracy ends there.</source>
        <translation>它在测试准确率图中的曲线止于该处。</translation>
    </message>
    <message>
        <source>Its curve of test accuracy ends at {percent} %.</source>
        <translation>它的测试准确率曲线止于 {percent} %。</translation>
    </message>
    <message>
        <source>Its loss has fallen far: it is right more often than that.</source>
        <translation>它的损失已降得很低：它答对的比例更高。</translation>
    </message>
    <message>
        <source>Layer {layer} has {size} units; different ones among them: {count}.</source>
        <translation>第 {layer} 层有 {size} 个单元；其中不同的有 {count} 个。</translation>
    </message>
    <message>
        <source>Layer {layer}: mean {mean}, std {std}.</source>
        <translation>第 {layer} 层：均值 {mean}，标准差 {std}。</translation>
    </message>
    <message>
        <source>Layer {layer}: {share} % zero.</source>
        <translation>第 {layer} 层：{share} % 为零。</translation>
    </message>
    <message>
        <source>Layer {n}</source>
        <translation>第 {n} 层</translation>
    </message>
    <message>
        <source>Layer {upper} has std {above}, layer {lower} has {below}: divided, {ratio}.</source>
        <translation>第 {upper} 层的标准差为 {above}，第 {lower} 层为 {below}：相除得 {ratio}。</translation>
    </message>
    <message>
        <source>Less than a tenth</source>
        <translation>不到十分之一</translation>
    </message>
    <message>
        <source>More than ten times</source>
        <translation>十倍以上</translation>
    </message>
    <message>
        <source>Not all values near the ends count, only those below 0.01 or above 0.99.</source>
        <translation>并非靠近两端的值都算，只算低于 0.01 或高于 0.99 的。</translation>
    </message>
    <message>
        <source>Now backward. On its way down the gradient is multiplied, in each layer, by the slopes f′(z) and by the weights. Half of the slopes are near 0 here. The right chart shows what arrives at each layer; point at a layer for its values.</source>
        <translation>现在看反向传播。梯度在传向输入的途中，在每一层都要乘以斜率 f′(z) 和权重。这里有一半的斜率接近 0。右图显示到达每一层的梯度；指向某一层可看它的数值。</translation>
    </message>
    <message>
        <source>One curve hardly falls. Who takes each of the ten digits to be as likely as the others has a loss of ln 10. Compare.</source>
        <translation>有一条曲线几乎不下降。把十个数字看作同样可能的人，损失为 ln 10。请比较。</translation>
    </message>
    <message>
        <source>One product has a std of 1, but a sum of 100 of them spreads further.</source>
        <translation>一个乘积的标准差为 1，但 100 个乘积之和分布得更宽。</translation>
    </message>
    <message>
        <source>Only large sums bring the sigmoid near 1; here every sum is 0.</source>
        <translation>只有大的和才会使 sigmoid 接近 1；这里每个和都是 0。</translation>
    </message>
    <message>
        <source>Only negative sums become 0, and about as many are positive.</source>
        <translation>只有负的和才变为 0，而正的和大约同样多。</translation>
    </message>
    <message>
        <source>Point at the end of its curve: the figures stand below the chart.</source>
        <translation>请指向它的曲线末端：数值显示在图表下方。</translation>
    </message>
    <message>
        <source>Press Run (Space), and wait until it is done.</source>
        <translation>请按“运行”（空格键），等到结束。</translation>
    </message>
    <message>
        <source>ReLU halves the mean square of its sums; the 2 in He's std √(2/n) makes up for it. So the signal keeps its size from layer to layer.</source>
        <translation>ReLU 使和的均方减半；He 的标准差 √(2/n) 中的 2 弥补了这一点。因此信号逐层保持大小。</translation>
    </message>
    <message>
        <source>Same network, same data, same optimiser: only the first weights differ.</source>
        <translation>同样的网络、数据和优化器：不同的只有权重初始值。</translation>
    </message>
    <message>
        <source>Saturated slopes are one factor; the weights are the other, and make up for it.</source>
        <translation>饱和的斜率是一个因素；另一个因素是权重，它弥补了斜率。</translation>
    </message>
    <message>
        <source>Saturated, layer by layer: {shares} %.</source>
        <translation>饱和的比例，逐层：{shares} %。</translation>
    </message>
    <message>
        <source>Sigmoid and tanh side by side, with the same weights, by Xavier's rule. Look at the gradient that arrives at layer 1.</source>
        <translation>sigmoid 与 tanh 并排，权重相同，按 Xavier 规则。请看到达第 1 层的梯度。</translation>
    </message>
    <message>
        <source>So low a loss would mean that it has learned; its curve hardly falls.</source>
        <translation>这么低的损失意味着它已学会；可它的曲线几乎不下降。</translation>
    </message>
    <message>
        <source>Spread out, but about 0.5: the rule assumes values about 0.</source>
        <translation>分散了，但在 0.5 附近：规则假定值在 0 附近。</translation>
    </message>
    <message>
        <source>Std 0.01 and collapse</source>
        <translation>标准差 0.01 与坍缩</translation>
    </message>
    <message>
        <source>Std 1 and vanishing gradients</source>
        <translation>标准差 1 与梯度消失</translation>
    </message>
    <message>
        <source>Still about half: the rule prevents no zeros, it makes the rest larger.</source>
        <translation>仍约为一半：规则并不避免零，它使其余的值更大。</translation>
    </message>
    <message>
        <source>Symmetry compares the units of a layer with one another. Dark means alike. Beside it stands how many different units each layer has.</source>
        <translation>“对称性”把一层的单元互相比较。深色表示相同。旁边是每层有多少个不同的单元。</translation>
    </message>
    <message>
        <source>The answer is {options}.</source>
        <translation>答案是 {options}。</translation>
    </message>
    <message>
        <source>The curve ends at {loss}.</source>
        <translation>曲线止于 {loss}。</translation>
    </message>
    <message>
        <source>The first layer whose std is below {limit} is meant.</source>
        <translation>指的是标准差低于 {limit} 的第一层。</translation>
    </message>
    <message>
        <source>The first weights alone decided who had learned after these iterations. With std 0.01 hardly any signal gets through the layers; He's rule suits ReLU best.</source>
        <translation>这些迭代之后谁学会了，只由权重初始值决定。标准差为 0.01 时，几乎没有信号能通过各层；He 规则最适合 ReLU。</translation>
    </message>
    <message>
        <source>The gradient at layer 1 divided by that at the top layer is meant.</source>
        <translation>指的是第 1 层的梯度除以最后一个隐藏层的梯度。</translation>
    </message>
    <message>
        <source>The gradient is multiplied by the slopes: compare them at 0.</source>
        <translation>梯度要乘以斜率：请比较两者在 0 处的斜率。</translation>
    </message>
    <message>
        <source>The largest gradient at layer 1 is meant.</source>
        <translation>指的是第 1 层最大的梯度。</translation>
    </message>
    <message>
        <source>The layer at which the smallest gradient arrives is meant.</source>
        <translation>指的是到达的梯度最小的那一层。</translation>
    </message>
    <message>
        <source>The layer with the smallest std is meant.</source>
        <translation>指的是标准差最小的那一层。</translation>
    </message>
    <message>
        <source>The loss is measured on what the networks train with. The test accuracy, on digits that they have never seen, tells what they can do.</source>
        <translation>损失是在训练所用的数据上测得的。测试准确率用从未见过的数字，说明它们真正会什么。</translation>
    </message>
    <message>
        <source>The lowest loss at the end is meant.</source>
        <translation>指的是最后最低的损失。</translation>
    </message>
    <message>
        <source>The mean stands under the title of layer {layer}.</source>
        <translation>均值写在第 {layer} 层的标题下。</translation>
    </message>
    <message>
        <source>The numbers of different units stand on the right, layer by layer.</source>
        <translation>不同单元的个数逐层列在右边。</translation>
    </message>
    <message>
        <source>The quotient nearest to 1 is meant.</source>
        <translation>指的是最接近 1 的商。</translation>
    </message>
    <message>
        <source>The race on digits</source>
        <translation>手写数字上的比赛</translation>
    </message>
    <message>
        <source>The same rule with tanh: it is symmetric about 0, where its slope is 1, as the rule assumes. The values lie about 0 in every layer.</source>
        <translation>同一规则配 tanh：它关于 0 对称，在 0 处斜率为 1，正如规则所假定。每一层的值都在 0 附近。</translation>
    </message>
    <message>
        <source>The same std with ReLU: here the signal itself dies. Each layer multiplies its size by about 0.01 · √(100 / 2) = 0.07.</source>
        <translation>同样的标准差配 ReLU：这里消失的是信号本身。每一层把它的大小乘以约 0.01 · √(100 / 2) = 0.07。</translation>
    </message>
    <message>
        <source>The share stands under the title of layer {layer}.</source>
        <translation>比例写在第 {layer} 层的标题下。</translation>
    </message>
    <message>
        <source>The slope at 0 is 1 for tanh and 0.25 for the sigmoid; Glorot and Bengio (2010) assume 1.</source>
        <translation>在 0 处的斜率，tanh 为 1，sigmoid 为 0.25；Glorot and Bengio (2010) 假定为 1。</translation>
    </message>
    <message>
        <source>The slope of tanh is 1 only at 0: every layer takes a little from it.</source>
        <translation>tanh 的斜率只在 0 处为 1：每一层都使它减小一点。</translation>
    </message>
    <message>
        <source>The slopes do cut it down, but weights of std 1 multiply it by about 1 · √100 = 10. It survives only because huge weights amplify it, not because the units are healthy.</source>
        <translation>斜率确实使梯度缩小，但标准差为 1 的权重使它乘以约 1 · √100 = 10。它能留存，只是因为巨大的权重把它放大，而不是因为单元健康。</translation>
    </message>
    <message>
        <source>The smallest gradient at layer 1 is meant.</source>
        <translation>指的是第 1 层最小的梯度。</translation>
    </message>
    <message>
        <source>The std is 0: no unit says anything else, for any of the inputs.</source>
        <translation>标准差为 0：对任何输入，没有一个单元输出不同的值。</translation>
    </message>
    <message>
        <source>The std stands under the title of layer {layer}.</source>
        <translation>标准差写在第 {layer} 层的标题下。</translation>
    </message>
    <message>
        <source>The stds stand under the titles of layers {upper} and {lower}.</source>
        <translation>标准差写在第 {upper} 层和第 {lower} 层的标题下。</translation>
    </message>
    <message>
        <source>The sum is 0, but it still goes through the sigmoid, which is not 0 there.</source>
        <translation>和是 0，但它还要经过 sigmoid，而 sigmoid 在那里不为 0。</translation>
    </message>
    <message>
        <source>The units of “all 0.01” after training. Copies get equal gradients, so every update moves them alike. With chance in the first weights they would differ.</source>
        <translation>训练后“all 0.01”的单元。副本得到相同的梯度，所以每次更新都使它们同样移动。权重初始值若是随机的，它们就会不同。</translation>
    </message>
    <message>
        <source>The upper layer has less than the lower one: the quotient is below 1.</source>
        <translation>后一层的值比前一层小：商低于 1。</translation>
    </message>
    <message>
        <source>The values are nearly the same, but not exactly.</source>
        <translation>这些值几乎相同，但并不完全相同。</translation>
    </message>
    <message>
        <source>The values are spread out over a good part of the axis.</source>
        <translation>这些值分散在坐标轴的很大一段上。</translation>
    </message>
    <message>
        <source>The values keep to the middle; they do not reach 0 and 1.</source>
        <translation>这些值停留在中间，到不了 0 和 1。</translation>
    </message>
    <message>
        <source>The variances add up to about 100; the std is the square root of the variance.</source>
        <translation>方差相加约为 100；标准差是方差的平方根。</translation>
    </message>
    <message>
        <source>There the slope f′(z) = a(1 − a) is below 0.01; at z = 0 it is 0.25. Such a unit is insensitive: it hardly notices a small change of its input.</source>
        <translation>在那里斜率 f′(z) = a(1 − a) 低于 0.01；在 z = 0 处它为 0.25。这样的单元不敏感：输入的微小变化它几乎察觉不到。</translation>
    </message>
    <message>
        <source>This is what the rule was made for (He et al. 2015).</source>
        <translation>规则正是为此而设 (He et al. 2015)。</translation>
    </message>
    <message>
        <source>This is why weights start at random. Biases may start at 0.</source>
        <translation>这就是权重要随机开始的原因。偏置可以从 0 开始。</translation>
    </message>
    <message>
        <source>Three networks with four hidden layers of ReLU, the same digits in the same order; only the std of the first weights differs. Guess who wins, then press Run: 300 iterations.</source>
        <translation>三个各有四个 ReLU 隐藏层的网络，手写数字相同、顺序相同；不同的只有权重初始值的标准差。先猜谁赢，再按“运行”：300 次迭代。</translation>
    </message>
    <message>
        <source>Three rules with ReLU. The left chart shows the std of every layer; the axis counts in powers of ten. The cells above say the numbers.</source>
        <translation>ReLU 的三种规则。左图显示每层的标准差；坐标轴按十的幂计数。上面各格写着数值。</translation>
    </message>
    <message>
        <source>Two factors act in each layer: slopes, small here, and weights, large here.</source>
        <translation>每一层有两个因素起作用：斜率，这里很小；权重，这里很大。</translation>
    </message>
    <message>
        <source>Units that start alike get equal gradients and stay alike, however long they learn. First weights that are drawn at random make a layer more than one unit.</source>
        <translation>起点相同的单元得到相同的梯度，无论学多久都保持相同。随机的权重初始值使一层不再只相当于一个单元。</translation>
    </message>
    <message>
        <source>Units with equal weights are equal: count the kinds, not the units.</source>
        <translation>权重相同的单元就是相同的：要数的是种类，而不是单元。</translation>
    </message>
    <message>
        <source>Wait until the run is done; press Run (Space) if it stands still.</source>
        <translation>请等到运行结束；若已停止，请按“运行”（空格键）。</translation>
    </message>
    <message>
        <source>Weights of std 0.01, activation sigmoid. All sums are near 0, so all units pass on nearly 0.5, whatever the input is. A hundred units that say nearly the same tell little more than one.</source>
        <translation>权重标准差 0.01，激活函数 sigmoid。所有的和都在 0 附近，所以无论输入是什么，所有单元都传出约 0.5。一百个输出几乎相同的单元，所传达的比一个单元多不了什么。</translation>
    </message>
    <message>
        <source>Weights of std 1 saturate the sigmoid: most units hardly respond, and only huge weights carry the gradient. With smaller weights the gradient vanishes layer by layer, because the sigmoid's slope is 1/4 at most.</source>
        <translation>标准差为 1 的权重使 sigmoid 饱和：大多数单元几乎没有反应，只有巨大的权重在传递梯度。权重较小时，梯度逐层消失，因为 sigmoid 的斜率最多为 1/4。</translation>
    </message>
    <message>
        <source>Weights of std 1, activation sigmoid. Each cell counts what one layer passes on. The values pile up near 0 and near 1: there the sigmoid is flat, and a unit is called saturated.</source>
        <translation>权重标准差 1，激活函数 sigmoid。每格统计一层传出的值。值堆积在 0 和 1 附近：那里 sigmoid 是平的，这样的单元称为饱和的。</translation>
    </message>
    <message>
        <source>Weights that are too small make all units alike: nearly 0.5 with the sigmoid, nearly 0 with ReLU. The gradient dies on its way down, too.</source>
        <translation>太小的权重使所有单元都一样：sigmoid 时约为 0.5，ReLU 时约为 0。梯度在传向输入的途中也会消失。</translation>
    </message>
    <message>
        <source>What is the loss of std = 0.01 at the end?</source>
        <translation>std = 0.01 最后的损失是多少？</translation>
    </message>
    <message>
        <source>What is the std of layer 5?</source>
        <translation>第 5 层的标准差是多少？</translation>
    </message>
    <message>
        <source>What is the std of z in layer 1?</source>
        <translation>第 1 层 z 的标准差是多少？</translation>
    </message>
    <message>
        <source>Where all sums are near 0, so is the difference between the values.</source>
        <translation>所有的和都在 0 附近，值与值之间的差别也就接近 0。</translation>
    </message>
    <message>
        <source>Where there are units, there is at least one kind of them.</source>
        <translation>只要有单元，就至少有一种。</translation>
    </message>
    <message>
        <source>Which is the first layer with a std below 0.001?</source>
        <translation>标准差低于 0.001 的第一层是哪一层？</translation>
    </message>
    <message>
        <source>Which network keeps the size of its signal best from layer 1 to the last?</source>
        <translation>从第 1 层到最后一层，哪个网络最能保持信号的大小？</translation>
    </message>
    <message>
        <source>Which test accuracy does He have at the end, in per cent?</source>
        <translation>He 最后的测试准确率是百分之几？</translation>
    </message>
    <message>
        <source>Which value does every unit of layer 3 pass on?</source>
        <translation>第 3 层的每个单元传出什么值？</translation>
    </message>
    <message>
        <source>Whose loss is the lowest at the end?</source>
        <translation>最后谁的损失最低？</translation>
    </message>
    <message>
        <source>Why not zeros?</source>
        <translation>为什么不能是零？</translation>
    </message>
    <message>
        <source>Why so many? Now the cells show z, the sums before the sigmoid. In layer 1 each is the sum of 100 products of an input of std 1 and a weight of std 1. The variances of the products add up.</source>
        <translation>为什么这么多？现在各格显示 z，即 sigmoid 之前的和。在第 1 层，每个和由 100 个乘积组成，每个乘积是标准差为 1 的输入乘以标准差为 1 的权重。这些乘积的方差相加。</translation>
    </message>
    <message>
        <source>With f′ ≤ 1/4 and weights that do not amplify, each layer leaves about a quarter. Histograms alone suggest the opposite: look in both directions.</source>
        <translation>f′ ≤ 1/4，权重又不放大，所以每一层只留下约四分之一。单看直方图会以为正相反：两个方向都要看。</translation>
    </message>
    <message>
        <source>With zeros no gradient reaches the hidden weights: only the output's biases learn. All 0.01 learns as if every hidden layer had a single unit.</source>
        <translation>全为零时没有梯度到达隐藏层的权重：只有输出层的偏置在学习。全为 0.01 时，学习起来就像每个隐藏层只有一个单元。</translation>
    </message>
    <message>
        <source>Xavier and tanh</source>
        <translation>Xavier 与 tanh</translation>
    </message>
    <message>
        <source>Xavier's rule roughly keeps the size of signal and gradient if the activation is nearly the identity about 0. Tanh is, the sigmoid is not.</source>
        <translation>若激活函数在 0 附近近似于恒等函数，Xavier 规则大致保持信号和梯度的大小。tanh 是这样，sigmoid 不是。</translation>
    </message>
    <message>
        <source>Xavier's rule with ReLU, which sets all negative sums to 0: that cuts off half of the mean square in every layer. The std falls from layer to layer.</source>
        <translation>Xavier 规则配 ReLU，它把所有负的和置为 0：每一层都切掉均方的一半。标准差逐层下降。</translation>
    </message>
    <message>
        <source>Xavier's rule: the std of the weights is 1/√n, n the number of inputs of a unit; here 1/√100 = 0.1. The sums then have about the size of the inputs: the values neither pile up at 0 and 1 nor collapse.</source>
        <translation>Xavier 规则：权重的标准差为 1/√n，n 是一个单元的输入个数；这里是 1/√100 = 0.1。于是和的大小与输入相近：值既不堆积在 0 和 1，也不坍缩。</translation>
    </message>
    <message>
        <source>above 10</source>
        <translation>高于 10</translation>
    </message>
    <message>
        <source>below 0.1</source>
        <translation>低于 0.1</translation>
    </message>
    <message>
        <source>gradient {size}</source>
        <translation>梯度 {size}</translation>
    </message>
    <message>
        <source>in each layer, slopes × {slopes}, weights × {weights}: {both}</source>
        <translation>每一层斜率 × {slopes}，权重 × {weights}：共 × {both}</translation>
    </message>
    <message>
        <source>last std / first std = {ratio}</source>
        <translation>末层标准差/首层标准差 = {ratio}</translation>
    </message>
    <message>
        <source>ln 10 is 2.303: this network has learned next to nothing yet.</source>
        <translation>ln 10 为 2.303：这个网络几乎还没学到什么。</translation>
    </message>
    <message>
        <source>loss {loss}</source>
        <translation>损失 {loss}</translation>
    </message>
    <message>
        <source>std {std}</source>
        <translation>标准差 {std}</translation>
    </message>
    <message>
        <source>{answer} is too large.</source>
        <translation>{answer} 太大。</translation>
    </message>
    <message>
        <source>{answer} is too small.</source>
        <translation>{answer} 太小。</translation>
    </message>
    <message>
        <source>{label}: {factors}</source>
        <translation>{label}：{factors}</translation>
    </message>
    <message>
        <source>{option} ({figure})</source>
        <translation>{option}（{figure}）</translation>
    </message>
    <message>
        <source>{size} of the top layer's</source>
        <translation>最后一个隐藏层的 {size} 倍</translation>
    </message>
    <message>
        <source>… Not yet. {option}: {figure}. {why}</source>
        <translation>… 还不对。{option}：{figure}。{why}</translation>
    </message>
    <message>
        <source>… Not yet. {too}</source>
        <translation>… 还不对。{too}</translation>
    </message>
    <message>
        <source>… Not yet. {too} The answer is {value}. {why}</source>
        <translation>… 还不对。{too} 答案是 {value}。{why}</translation>
    </message>
    <message>
        <source>… You guessed {option}: wrong, because of its {figure}. {why}</source>
        <translation>… 你猜的是 {option}：不对（{figure}）。{why}</translation>
    </message>
    <message>
        <source>✓ Right. {option}: {figure}.</source>
        <translation>✓ 正确。{option}：{figure}。</translation>
    </message>
    <message>
        <source>✓ Right: {value}. {why}</source>
        <translation>✓ 正确：{value}。{why}</translation>
    </message>
    <message>
        <source>✓ You guessed {option}: right, because of its {figure}. {why}</source>
        <translation>✓ 你猜的是 {option}：正确（{figure}）。{why}</translation>
    </message>
</context>
<context>
    <name>LessonsMenu</name>
    <message>
        <source>&amp;{number}  {title}</source>
        <translation>&amp;{number}  {title}</translation>
    </message>
    <message>
        <source>A guided lesson in a few steps: {title}</source>
        <translation>分几步的引导课程：{title}</translation>
    </message>
    <message>
        <source>L&amp;essons</source>
        <translation>课程(&amp;E)</translation>
    </message>
    <message>
        <source>{tip}  ({keys})</source>
        <translation>{tip}  ({keys})</translation>
    </message>
</context>
<context>
    <name>LogTab</name>
    <message>
        <source>=========== iteration {n} ===========</source>
        <translation>=========== 迭代 {n} ===========</translation>
    </message>
    <message>
        <source>All contenders diverged: their losses are no longer finite numbers.</source>
        <translation>所有对比项都已发散：它们的损失不再是有限数。</translation>
    </message>
    <message>
        <source>Branched from iteration {n}.</source>
        <translation>从迭代 {n} 分支。</translation>
    </message>
    <message>
        <source>Done.</source>
        <translation>完成。</translation>
    </message>
    <message>
        <source>Failed: {why}</source>
        <translation>失败：{why}</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Run: {data}, {optimizer}, batch {batch}, seed {seed}</source>
        <translation>运行：{data}，{optimizer}，批量 {batch}，种子 {seed}</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>已停止。</translation>
    </message>
    <message>
        <source>The losses appear here every 100 iterations.
Press Run.</source>
        <translation>这里每 100 次迭代显示一次损失。
请按“运行”。</translation>
    </message>
    <message>
        <source>{label}: test accuracy {share} on {n} samples</source>
        <translation>{label}：在 {n} 个样本上的测试准确率为 {share}</translation>
    </message>
</context>
<context>
    <name>LossChart</name>
    <message>
        <source>Iteration</source>
        <translation>迭代</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>Loss (nats)</source>
        <translation>损失 (nats)</translation>
    </message>
    <message>
        <source>↑: losses above {top}, the end of the axis; Fit loss shows them</source>
        <translation>↑：损失高于坐标轴的上端 {top}；“适配损失”可显示它们</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Not all preferences could be read; what was wrong is the default now. The old file is {path}</source>
        <translation>有些首选项无法读取；出错的项现为默认值。旧文件是 {path}</translation>
    </message>
    <message>
        <source>The experiment has changed since: there is nothing to apply this to.</source>
        <translation>此后实验已改变：没有可应用的对象。</translation>
    </message>
    <message>
        <source>The folder with the four IDX files</source>
        <translation>存放四个 IDX 文件的文件夹</translation>
    </message>
    <message>
        <source>The run stopped: {why}</source>
        <translation>运行已停止：{why}</translation>
    </message>
    <message>
        <source>this network is too large for the memory for going back (File, Preferences)</source>
        <translation>这个网络对于用来回退的内存来说太大（“文件”→“首选项”）</translation>
    </message>
    <message>
        <source>{name}[*] – InitScope</source>
        <translation>{name}[*] – InitScope</translation>
    </message>
    <message>
        <source>{what}: done.</source>
        <translation>{what}：完成。</translation>
    </message>
    <message>
        <source>{what}: press Reset to train with it.</source>
        <translation>{what}：按“重置”即可用它训练。</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>运行(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
</context>
<context>
    <name>MnistDialog</name>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Download</source>
        <translation>下载(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>继续(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Other folder…</source>
        <translation>其他文件夹…(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Retry</source>
        <translation>重试(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Use MNIST</source>
        <translation>使用 MNIST(&amp;U)</translation>
    </message>
    <message>
        <source>70,000 handwritten digits of 28×28 pixels, {size} MB to download, from the first of these servers that has them: {servers}.</source>
        <translation>70,000 个 28×28 像素的手写数字，需下载 {size} MB，取自以下服务器中第一个有这些文件的：{servers}。</translation>
    </message>
    <message>
        <source>Choose where the files go.</source>
        <translation>选择文件存放的位置。</translation>
    </message>
    <message>
        <source>Close this window.</source>
        <translation>关闭此窗口。</translation>
    </message>
    <message>
        <source>Download the files to this folder.</source>
        <translation>把文件下载到此文件夹。</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Folder for MNIST</source>
        <translation>存放 MNIST 的文件夹</translation>
    </message>
    <message>
        <source>Get MNIST</source>
        <translation>获取 MNIST</translation>
    </message>
    <message>
        <source>MNIST could not be downloaded.</source>
        <translation>无法下载 MNIST。</translation>
    </message>
    <message>
        <source>MNIST is there, and each file was checked.</source>
        <translation>MNIST 已就绪，每个文件都已校验。</translation>
    </message>
    <message>
        <source>Make MNIST the dataset of the experiment.</source>
        <translation>把 MNIST 设为实验的数据集。</translation>
    </message>
    <message>
        <source>Nothing has been downloaded yet.</source>
        <translation>尚未下载任何内容。</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Stop; what has been received is kept.</source>
        <translation>停止；已收到的部分会保留。</translation>
    </message>
    <message>
        <source>The bundled digits can be used meanwhile.</source>
        <translation>在此期间可以使用附带的手写数字数据集。</translation>
    </message>
    <message>
        <source>{done} of {total} MB</source>
        <translation>{done} MB，共 {total} MB</translation>
    </message>
    <message>
        <source>{done} of {total} MB are here already.</source>
        <translation>已有 {done} MB，共 {total} MB。</translation>
    </message>
    <message>
        <source>{done} of {total} MB are here already: Retry goes on from there.</source>
        <translation>已有 {done} MB，共 {total} MB：“重试”从那里继续。</translation>
    </message>
    <message>
        <source>{done} of {total} MB, from {server}</source>
        <translation>{done} MB，共 {total} MB，来自 {server}</translation>
    </message>
</context>
<context>
    <name>MnistDownload</name>
    <message>
        <source>MNIST is in {folder}.</source>
        <translation>MNIST 在 {folder} 中。</translation>
    </message>
</context>
<context>
    <name>ModelExports</name>
    <message>
        <source>Cannot write {path}: {why}</source>
        <translation>无法写入 {path}：{why}</translation>
    </message>
    <message>
        <source>There are no networks that train: choose data with labels.</source>
        <translation>没有可训练的网络：请选择带标签的数据。</translation>
    </message>
    <message>
        <source>There are no networks yet: press Run or Step first.</source>
        <translation>还没有网络：请先按“运行”或“前进”。</translation>
    </message>
    <message>
        <source>Wrote {names} to {folder}</source>
        <translation>已将 {names} 写入 {folder}</translation>
    </message>
    <message>
        <source>it</source>
        <translation>它</translation>
    </message>
</context>
<context>
    <name>NumberField</name>
    <message>
        <source>must be a number, such as 0.01 or 1e-3</source>
        <translation>必须是一个数，如 0.01 或 1e-3</translation>
    </message>
    <message>
        <source>must be a whole number, such as {example}</source>
        <translation>必须是整数，如 {example}</translation>
    </message>
    <message>
        <source>{reason}; {value} stays in force</source>
        <translation>{reason}；{value} 仍然有效</translation>
    </message>
</context>
<context>
    <name>OverTimeTab</name>
    <message>
        <source>&amp;Contender</source>
        <translation>对比项(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Distribution</source>
        <translation>分布(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Lines</source>
        <translation>曲线(&amp;L)</translation>
    </message>
    <message>
        <source>A logarithmic scale shows three powers of ten below the largest density; a linear one its shape.</source>
        <translation>对数刻度显示最大密度以下三个数量级；线性刻度显示其形状。</translation>
    </message>
    <message>
        <source>Colo&amp;urs</source>
        <translation>颜色(&amp;U)</translation>
    </message>
    <message>
        <source>Compare the contenders in one layer, or the layers of one.</source>
        <translation>在一层中比较各对比项，或比较一个对比项的各层。</translation>
    </message>
    <message>
        <source>How every layer develops over the iterations appears here.
Press Run or Step.</source>
        <translation>各层随迭代的变化显示在这里。
请按“运行”或“前进”。</translation>
    </message>
    <message>
        <source>La&amp;yer</source>
        <translation>层(&amp;Y)</translation>
    </message>
    <message>
        <source>Of the curves that compare contenders, and below.</source>
        <translation>用于比较对比项的曲线，以及下方。</translation>
    </message>
    <message>
        <source>Of the curves that compare layers, and below.</source>
        <translation>用于比较各层的曲线，以及下方。</translation>
    </message>
    <message>
        <source>Point at the charts for exact values.</source>
        <translation>指向图表可看精确数值。</translation>
    </message>
    <message>
        <source>Sho&amp;w</source>
        <translation>显示(&amp;W)</translation>
    </message>
    <message>
        <source>The activations of the layer and the contender chosen above, as colours or as outlines.</source>
        <translation>上面所选的层和对比项的激活值，以颜色或轮廓表示。</translation>
    </message>
    <message>
        <source>Which figure of the layers is drawn over the iterations.</source>
        <translation>随迭代绘制各层的哪个量。</translation>
    </message>
    <message>
        <source>all five</source>
        <translation>全部五种</translation>
    </message>
    <message>
        <source>by contender</source>
        <translation>按对比项</translation>
    </message>
    <message>
        <source>by layer</source>
        <translation>按层</translation>
    </message>
    <message>
        <source>heatmap</source>
        <translation>热图</translation>
    </message>
    <message>
        <source>linear</source>
        <translation>线性</translation>
    </message>
    <message>
        <source>logarithmic</source>
        <translation>对数</translation>
    </message>
    <message>
        <source>outlines of 12 moments</source>
        <translation>12 个时刻的轮廓</translation>
    </message>
    <message>
        <source>{known} moments.</source>
        <translation>{known} 个时刻。</translation>
    </message>
    <message>
        <source>{known} moments; this network is too large for the memory for going back (File, Preferences).</source>
        <translation>{known} 个时刻；这个网络对于用来回退的内存来说太大（“文件”→“首选项”）。</translation>
    </message>
    <message>
        <source>{known} of about {wanted} moments; finish the iteration under way for the rest.</source>
        <translation>约 {wanted} 个时刻中的 {known} 个；完成进行中的迭代后计算其余。</translation>
    </message>
    <message>
        <source>{known} of about {wanted} moments; the rest is computed while the run stands still.</source>
        <translation>约 {wanted} 个时刻中的 {known} 个；其余在运行停止时计算。</translation>
    </message>
    <message>
        <source>{n} (output)</source>
        <translation>{n}（输出）</translation>
    </message>
</context>
<context>
    <name>Overrides</name>
    <message>
        <source>Overrides</source>
        <translation>单独设置</translation>
    </message>
    <message>
        <source>as network</source>
        <translation>同网络</translation>
    </message>
    <message>
        <source>as training</source>
        <translation>同训练</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>{n} set</source>
        <translation>已设 {n} 项</translation>
    </message>
    <message>
        <source>{source}: {value}</source>
        <translation>{source}：{value}</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Over time</source>
        <translation>时间变化</translation>
    </message>
    <message>
        <source>Seeds</source>
        <translation>多种子</translation>
    </message>
    <message>
        <source>Signals</source>
        <translation>信号</translation>
    </message>
    <message>
        <source>Symmetry</source>
        <translation>对称性</translation>
    </message>
    <message>
        <source>Theory</source>
        <translation>理论</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>{data} has no labels to train on.
Choose digits or MNIST under Data, or a training preset.</source>
        <translation>{data}没有可用于训练的标签。
请在“数据”中选择手写数字或 MNIST，或选择一个训练预设。</translation>
    </message>
</context>
<context>
    <name>PalettePreview</name>
    <message>
        <source>{n} colours, each with a marker</source>
        <translation>{n} 种颜色，各有一个标记</translation>
    </message>
</context>
<context>
    <name>PausePanel</name>
    <message>
        <source>A contender diverges</source>
        <translation>对比项发散</translation>
    </message>
    <message>
        <source>A contender's loss on the mini-batch is no finite number any more.
{once}</source>
        <translation>某个对比项在小批量上的损失不再是有限数。
{once}</translation>
    </message>
    <message>
        <source>Dead units above</source>
        <translation>死亡单元多于</translation>
    </message>
    <message>
        <source>Iteration</source>
        <translation>迭代</translation>
    </message>
    <message>
        <source>Loss above</source>
        <translation>损失高于</translation>
    </message>
    <message>
        <source>Loss below</source>
        <translation>损失低于</translation>
    </message>
    <message>
        <source>More than this share of a hidden layer's units are exactly 0 for every sample of the last mini-batch.
It looks at that mini-batch alone: another one may wake a unit.
{once}</source>
        <translation>一个隐藏层中超过此比例的单元对最近的小批量的每个样本都恰为 0。
只看这一个小批量：别的小批量可能唤醒单元。
{once}</translation>
    </message>
    <message>
        <source>More than this share of a hidden layer's values in the last mini-batch lie on a flat part of its activation:
for Sigmoid below 0.01 or above 0.99, for ReLU at 0.
{once}</source>
        <translation>最近的小批量中，一个隐藏层超过此比例的值位于其激活函数的平坦部分：
Sigmoid 为低于 0.01 或高于 0.99，ReLU 为 0。
{once}</translation>
    </message>
    <message>
        <source>Pauses once per contender and layer.</source>
        <translation>每个对比项和每层各暂停一次。</translation>
    </message>
    <message>
        <source>Pauses once per contender.</source>
        <translation>每个对比项各暂停一次。</translation>
    </message>
    <message>
        <source>Saturated or 0 above</source>
        <translation>饱和或为 0 多于</translation>
    </message>
    <message>
        <source>Test accuracy above</source>
        <translation>测试准确率高于</translation>
    </message>
    <message>
        <source>The recorded loss of the mini-batch of the iteration just made</source>
        <translation>刚完成的迭代的小批量上记录的损失</translation>
    </message>
    <message>
        <source>The run comes to this iteration.
Pauses once; not if the run is beyond it already.</source>
        <translation>运行到达此迭代。
暂停一次；若运行已超过它则不暂停。</translation>
    </message>
    <message>
        <source>The share of test samples classified correctly, at the iterations at which it is measured, is above this.
{once}</source>
        <translation>在测量的迭代上，正确分类的测试样本比例高于此值。
{once}</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>{loss} is above this number.
{once}</source>
        <translation>{loss}高于此数。
{once}</translation>
    </message>
    <message>
        <source>{loss} is below this number.
{once}</source>
        <translation>{loss}低于此数。
{once}</translation>
    </message>
    <message>
        <source>{n} on</source>
        <translation>已开 {n} 项</translation>
    </message>
</context>
<context>
    <name>PerLayerField</name>
    <message>
        <source>One per layer</source>
        <translation>每层一个</translation>
    </message>
    <message>
        <source>{field}, layer {n}</source>
        <translation>{field}，第 {n} 层</translation>
    </message>
</context>
<context>
    <name>PhaseMap</name>
    <message>
        <source>All weights are 0 (σ_w = 0): neither signal nor gradient passes.</source>
        <translation>所有权重都为 0 (σ_w = 0)：信号和梯度都不能通过。</translation>
    </message>
    <message>
        <source>Bias scale σ_b</source>
        <translation>偏置尺度 σ_b</translation>
    </message>
    <message>
        <source>Dropout of {share:g} acts like a σ_w {factor:.3g} times as large; the markers are without it.</source>
        <translation>{share:g} 的 Dropout 相当于把 σ_w 变为 {factor:.3g} 倍；标记未计入它。</translation>
    </message>
    <message>
        <source>Edge of chaos</source>
        <translation>混沌边缘</translation>
    </message>
    <message>
        <source>Edge of chaos: {activation}</source>
        <translation>混沌边缘：{activation}</translation>
    </message>
    <message>
        <source>Gains of its own layers, in the order of the layers: {gains}.</source>
        <translation>它自己各层的增益，按层的顺序：{gains}。</translation>
    </message>
    <message>
        <source>Hollow markers: these layers have another activation than the map's.</source>
        <translation>空心标记：这些层的激活函数与图中的不同。</translation>
    </message>
    <message>
        <source>No room for {n} labels</source>
        <translation>{n} 个标签放不下</translation>
    </message>
    <message>
        <source>Not on the map: {who}. {why}</source>
        <translation>不在图上：{who}。{why}</translation>
    </message>
    <message>
        <source>Point at the map to read it.</source>
        <translation>指向图可读数值。</translation>
    </message>
    <message>
        <source>The colour is the gradient's alone. In “{label}” up to {share} % of the outputs are saturated: large weights carry the gradient through, though these units hardly answer to their inputs.</source>
        <translation>颜色只表示梯度。在“{label}”中，多达 {share} % 的输出已饱和：大权重虽能把梯度传过去，但这些单元对输入几乎没有反应。</translation>
    </message>
    <message>
        <source>The edge of chaos of {activation} begins at σ_b = {start:.2g}: below, the signal does not come to rest where χ = 1.</source>
        <translation>{activation} 的混沌边缘从 σ_b = {start:.2g} 开始：低于它时，在 χ = 1 处信号不会稳定下来。</translation>
    </message>
    <message>
        <source>The edge of chaos of {activation} is a single point, σ_w = {scale:.4g} with σ_b = 0 (ring). With biases the gradient keeps its size there, too, but the signal grows for ever (dashed).</source>
        <translation>{activation} 的混沌边缘是一个点：σ_w = {scale:.4g}，σ_b = 0（圆环）。有偏置时梯度在那里也保持大小，但信号不断增长（虚线）。</translation>
    </message>
    <message>
        <source>The edge of chaos of {activation} is beyond this map.</source>
        <translation>{activation} 的混沌边缘在此图之外。</translation>
    </message>
    <message>
        <source>The map is of square layers: {n_in} × {n_out} weights multiply the gradient by a further {factor}.</source>
        <translation>此图针对方形的层：{n_in} × {n_out} 的权重使梯度再乘以 {factor}。</translation>
    </message>
    <message>
        <source>The map knows no batch normalisation, which sets the signal's size whatever the weights.</source>
        <translation>此图不考虑批量归一化，它无论权重如何都会确定信号的大小。</translation>
    </message>
    <message>
        <source>The place under the cursor</source>
        <translation>光标下的位置</translation>
    </message>
    <message>
        <source>The theory does not cover batch normalisation above a layer without it.</source>
        <translation>理论不涵盖没有批量归一化的层之后的批量归一化。</translation>
    </message>
    <message>
        <source>The theory is of independent weights of mean 0, and these are neither.</source>
        <translation>理论针对均值为 0 的独立权重，而这些都不是。</translation>
    </message>
    <message>
        <source>There is no prediction for it.</source>
        <translation>对它没有预测。</translation>
    </message>
    <message>
        <source>Weight scale σ_w = std · √n_in</source>
        <translation>权重尺度 σ_w = 标准差 · √n_in</translation>
    </message>
    <message>
        <source>What is not on the map</source>
        <translation>不在图上的内容</translation>
    </message>
    <message>
        <source>What the map says</source>
        <translation>图的说明</translation>
    </message>
    <message>
        <source>edge of chaos</source>
        <translation>混沌边缘</translation>
    </message>
    <message>
        <source>explodes</source>
        <translation>爆炸</translation>
    </message>
    <message>
        <source>gain {gain} a layer</source>
        <translation>每层增益 {gain}</translation>
    </message>
    <message>
        <source>gradient vanishes</source>
        <translation>梯度消失</translation>
    </message>
    <message>
        <source>layer {n}</source>
        <translation>第 {n} 层</translation>
    </message>
    <message>
        <source>layers {n}</source>
        <translation>第 {n} 层</translation>
    </message>
    <message>
        <source>q* = {q}</source>
        <translation>q* = {q}</translation>
    </message>
    <message>
        <source>q* grows for ever</source>
        <translation>q* 不断增长</translation>
    </message>
    <message>
        <source>{activation} has no edge of chaos: where χ = 1, its signal does not come to rest.</source>
        <translation>{activation} 没有混沌边缘：在 χ = 1 处，它的信号不会稳定下来。</translation>
    </message>
    <message>
        <source>{label}, {layers}</source>
        <translation>{label}，{layers}</translation>
    </message>
    <message>
        <source>{text}: no gradient passes</source>
        <translation>{text}：梯度不能通过</translation>
    </message>
    <message>
        <source>{text}: the gradient doubles every {layers} layers (depth scale {depth})</source>
        <translation>{text}：梯度每 {layers} 层加倍（深度尺度 {depth}）</translation>
    </message>
    <message>
        <source>{text}: the gradient halves every {layers} layers (depth scale {depth})</source>
        <translation>{text}：梯度每 {layers} 层减半（深度尺度 {depth}）</translation>
    </message>
    <message>
        <source>{text}: the gradient keeps its size</source>
        <translation>{text}：梯度保持大小</translation>
    </message>
    <message>
        <source>σ_b = {scale} is beyond its edge.</source>
        <translation>σ_b = {scale} 超出图的边缘。</translation>
    </message>
    <message>
        <source>σ_w = {scale} is beyond its edge.</source>
        <translation>σ_w = {scale} 超出图的边缘。</translation>
    </message>
    <message>
        <source>σ_w = {w}, σ_b = {b}: {q}, {gain}.</source>
        <translation>σ_w = {w}，σ_b = {b}：{q}，{gain}。</translation>
    </message>
</context>
<context>
    <name>PhaseStrip</name>
    <message>
        <source>Backward: {layer}</source>
        <translation>反向：{layer}</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>Forward: {layer}</source>
        <translation>前向：{layer}</translation>
    </message>
    <message>
        <source>Iteration {n}</source>
        <translation>迭代 {n}</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>Loss
L = mean of −ln p[label] over the mini-batch, with p = softmax(z)</source>
        <translation>损失
L = 小批量上 −ln p[label] 的均值，p = softmax(z)</translation>
    </message>
    <message>
        <source>Mini-batch
Samples x and their labels are drawn; the first layer's input is a = x.</source>
        <translation>小批量
抽取样本 x 及其标签；第一层的输入为 a = x。</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>Phases of the iteration</source>
        <translation>迭代的各阶段</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>Update
W ← W + ΔW, b ← b + Δb, the steps as the optimiser makes them of the gradients</source>
        <translation>更新
W ← W + ΔW，b ← b + Δb，更新量由优化器从梯度得出</translation>
    </message>
    <message>
        <source>backward, layer {n} of {depth}</source>
        <translation>反向，第 {n} 层，共 {depth} 层</translation>
    </message>
    <message>
        <source>backward, output layer</source>
        <translation>反向，输出层</translation>
    </message>
    <message>
        <source>forward, layer {n} of {depth}</source>
        <translation>前向，第 {n} 层，共 {depth} 层</translation>
    </message>
    <message>
        <source>forward, output layer</source>
        <translation>前向，输出层</translation>
    </message>
    <message>
        <source>layer {n}, {activation}, {units} units</source>
        <translation>第 {n} 层，{activation}，{units} 个单元</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>mini-batch drawn</source>
        <translation>已抽取小批量</translation>
    </message>
    <message>
        <source>output layer, {units} units</source>
        <translation>输出层，{units} 个单元</translation>
    </message>
    <message>
        <source>weights updated</source>
        <translation>权重已更新</translation>
    </message>
    <message>
        <source>z = a W + b (a: the layer's input)</source>
        <translation>z = a W + b（a：该层的输入）</translation>
    </message>
    <message>
        <source>z = a W + b,  a = f(z)</source>
        <translation>z = a W + b,  a = f(z)</translation>
    </message>
    <message>
        <source>{iteration}: {phase}</source>
        <translation>{iteration}：{phase}</translation>
    </message>
    <message>
        <source>{now}
Enter goes to: {chip}</source>
        <translation>{now}
按 Enter 转到：{chip}</translation>
    </message>
    <message>
        <source>{n} of {total} iterations</source>
        <translation>{n}/{total} 次迭代</translation>
    </message>
    <message>
        <source>∂L/∂W = aᵀ · ∂L/∂z (a: the layer's input)</source>
        <translation>∂L/∂W = aᵀ · ∂L/∂z（a：该层的输入）</translation>
    </message>
    <message>
        <source>∂L/∂z = (p − y) / samples, y: one-hot labels</source>
        <translation>∂L/∂z = (p − y) / 样本数，y：独热标签</translation>
    </message>
    <message>
        <source>∂L/∂z = ∂L/∂a · f′(z), ∂L/∂a = ∂L/∂z · Wᵀ of the layer above</source>
        <translation>∂L/∂z = ∂L/∂a · f′(z)，∂L/∂a = 后一层的 ∂L/∂z · Wᵀ</translation>
    </message>
</context>
<context>
    <name>PreferencesDialog</name>
    <message>
        <source> MB</source>
        <translation> MB</translation>
    </message>
    <message>
        <source>&amp;Ask before a run that is not saved is lost</source>
        <translation>未保存的运行丢失之前询问(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Contenders' colours</source>
        <translation>对比项的颜色(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Memory for going back</source>
        <translation>用于回退的内存(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Processes of Seeds</source>
        <translation>多种子的进程数(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>主题(&amp;T)</translation>
    </message>
    <message>
        <source>11 iterations, as the textbook</source>
        <translation>11 次迭代，与教科书相同</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Ask before a run that is not saved is lost</source>
        <translation>未保存的运行丢失之前询问</translation>
    </message>
    <message>
        <source>At &amp;start</source>
        <translation>启动时(&amp;S)</translation>
    </message>
    <message>
        <source>At start</source>
        <translation>启动时</translation>
    </message>
    <message>
        <source>Checkpoints of a run are thinned out so that they fit; more memory makes a jump to a past iteration faster. Applies from the next run.</source>
        <translation>运行的检查点会被稀疏化以便放得下；内存越多，跳到过去的迭代越快。从下一次运行起生效。</translation>
    </message>
    <message>
        <source>Computing</source>
        <translation>计算</translation>
    </message>
    <message>
        <source>Contenders' colours</source>
        <translation>对比项的颜色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Each has one thread and a copy of the data. Applies when seeds are started.</source>
        <translation>每个进程有一个线程和一份数据副本。启动多种子时生效。</translation>
    </message>
    <message>
        <source>From {low} to {high} MB.</source>
        <translation>从 {low} 到 {high} MB。</translation>
    </message>
    <message>
        <source>From {low} to {high}.</source>
        <translation>从 {low} 到 {high}。</translation>
    </message>
    <message>
        <source>How many of the tab's seeds are run at one time.</source>
        <translation>“多种子”标签页同时运行多少个种子。</translation>
    </message>
    <message>
        <source>In charts, panels and exports alike. Colour-blind people can tell both sets apart.</source>
        <translation>图表、面板和导出的文件都一样。色觉障碍者能分辨这两组颜色。</translation>
    </message>
    <message>
        <source>Iterations in the Kaiser window (beta 2) of the clear curves, when the window opens.</source>
        <translation>窗口打开时，清晰曲线的 Kaiser 窗（beta 2）包含的迭代次数。</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Language of the system</source>
        <translation>系统语言</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Memory for going back</source>
        <translation>用于回退的内存</translation>
    </message>
    <message>
        <source>Of the window, of charts and of exports; at once, also while a run goes on.</source>
        <translation>窗口、图表和导出文件的语言；立即生效，运行中也可以。</translation>
    </message>
    <message>
        <source>Of the window; what is exported is dark on white.</source>
        <translation>窗口的主题；导出的内容为白底深色。</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>One is the default: a second one costs the window its smoothness for little speed, and with it the last digits of a run may differ. Where a run has begun, it applies from the next one.</source>
        <translation>默认为一个：第二个线程提速不多，却使窗口不再流畅，而且运行结果的末几位可能不同。若运行已经开始，则从下一次运行起生效。</translation>
    </message>
    <message>
        <source>Paul Tol, bright</source>
        <translation>Paul Tol，明亮</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>首选项</translation>
    </message>
    <message>
        <source>Processes of Seeds</source>
        <translation>多种子的进程数</translation>
    </message>
    <message>
        <source>Put the defaults into this form; nothing changes before OK.</source>
        <translation>把默认值填入此表单；按“确定”之前什么都不会改变。</translation>
    </message>
    <message>
        <source>S&amp;moothing of losses</source>
        <translation>损失的平滑(&amp;M)</translation>
    </message>
    <message>
        <source>Sho&amp;w the tour of the first minute at the next start</source>
        <translation>下次启动时显示第一分钟导览(&amp;W)</translation>
    </message>
    <message>
        <source>Show the tour of the first minute at the next start</source>
        <translation>下次启动时显示第一分钟导览</translation>
    </message>
    <message>
        <source>Smoothing of losses</source>
        <translation>损失的平滑</translation>
    </message>
    <message>
        <source>Start and end</source>
        <translation>启动与退出</translation>
    </message>
    <message>
        <source>T&amp;hreads of matrix products</source>
        <translation>矩阵乘法的线程数(&amp;H)</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Theme of the system</source>
        <translation>系统主题</translation>
    </message>
    <message>
        <source>Threads of matrix products</source>
        <translation>矩阵乘法的线程数</translation>
    </message>
    <message>
        <source>Three steps: the preset, Run, and the tabs. It is in the menu Help, too.</source>
        <translation>三步：预设、运行和标签页。“帮助”菜单中也有。</translation>
    </message>
    <message>
        <source>What the window opens with: the last experiment with its run, if that was saved, or a preset.</source>
        <translation>窗口启动时打开什么：上次的实验连同它的运行（若已保存），或一个预设。</translation>
    </message>
    <message>
        <source>What was open last</source>
        <translation>上次打开的内容</translation>
    </message>
    <message>
        <source>When the window closes, and when a file is opened in its place.</source>
        <translation>关闭窗口时，以及用另一个文件取代时。</translation>
    </message>
    <message>
        <source>all cores ({n})</source>
        <translation>所有核心 ({n})</translation>
    </message>
    <message>
        <source>{n} iterations</source>
        <translation>{n} 次迭代</translation>
    </message>
</context>
<context>
    <name>PresetBox</name>
    <message>
        <source>A ready-made experiment. Choose it again to undo your changes to it.</source>
        <translation>现成的实验。再选一次即可撤销你的更改。</translation>
    </message>
    <message>
        <source>Own experiment</source>
        <translation>自己的实验</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>预设</translation>
    </message>
    <message>
        <source>Signals</source>
        <translation>信号</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>训练</translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Don't save</source>
        <translation>不保存(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>替换(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>Do not ask &amp;again</source>
        <translation>不再询问(&amp;A)</translation>
    </message>
    <message>
        <source>In {folder}.</source>
        <translation>在 {folder} 中。</translation>
    </message>
    <message>
        <source>Iterations that are in no file would be lost.</source>
        <translation>未存入任何文件的迭代将会丢失。</translation>
    </message>
    <message>
        <source>Preferences can bring this question back.</source>
        <translation>可在首选项中恢复此提问。</translation>
    </message>
    <message>
        <source>Save the run before it is gone?</source>
        <translation>要在此次运行丢失之前保存它吗？</translation>
    </message>
    <message>
        <source>Save the run to {name} before it is gone?</source>
        <translation>要在此次运行丢失之前把它保存到 {name} 吗？</translation>
    </message>
    <message>
        <source>{name} is there already. Replace it?</source>
        <translation>{name} 已存在。要替换吗？</translation>
    </message>
</context>
<context>
    <name>Range</name>
    <message>
        <source>0 to 1</source>
        <translation>0 到 1</translation>
    </message>
    <message>
        <source>Fitted to each cell; 0 to 1 is for activations alone.</source>
        <translation>适合各格自己的范围；0 到 1 只用于单独显示激活值。</translation>
    </message>
    <message>
        <source>Ran&amp;ge</source>
        <translation>范围(&amp;G)</translation>
    </message>
    <message>
        <source>Which values the 30 bins cover: 0 to 1 as in the textbook (activations alone; all else has a range of its own), a range fitted to all cells but for far outliers, or one fitted to each. Every cell says what share lies outside.</source>
        <translation>30 个区间覆盖哪些值：与教科书相同的 0 到 1（仅用于激活值；其他量各有自己的范围）、适合所有格的范围（不计远离的离群值），或各格自己的范围。每格都说明有多少在范围之外。</translation>
    </message>
    <message>
        <source>Wide enough for both quantities; 0 to 1 is for activations alone.</source>
        <translation>足以容纳两个量；0 到 1 只用于单独显示激活值。</translation>
    </message>
    <message>
        <source>both's</source>
        <translation>两者</translation>
    </message>
    <message>
        <source>one for all</source>
        <translation>全部共用</translation>
    </message>
    <message>
        <source>own</source>
        <translation>各自</translation>
    </message>
    <message>
        <source>own in each</source>
        <translation>各用各的</translation>
    </message>
</context>
<context>
    <name>RecentMenu</name>
    <message>
        <source>&amp;Clear list</source>
        <translation>清空列表(&amp;C)</translation>
    </message>
    <message>
        <source>Forget these files; they stay where they are</source>
        <translation>忘记这些文件；文件本身不动</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>打开最近的文件(&amp;R)</translation>
    </message>
</context>
<context>
    <name>RestoreBar</name>
    <message>
        <source>A run of {date}, iteration {n} of {total}, was not saved when InitScope ended.</source>
        <translation>InitScope 结束时，{date} 的运行（迭代 {n}，共 {total}）未保存。</translation>
    </message>
    <message>
        <source>A run to restore</source>
        <translation>可恢复的运行</translation>
    </message>
    <message>
        <source>D&amp;iscard</source>
        <translation>丢弃(&amp;I)</translation>
    </message>
    <message>
        <source>Delete this run for good.</source>
        <translation>永久删除此运行。</translation>
    </message>
    <message>
        <source>Open this run; save it to keep it.</source>
        <translation>打开此运行；保存即可保留。</translation>
    </message>
    <message>
        <source>Rest&amp;ore</source>
        <translation>恢复(&amp;O)</translation>
    </message>
</context>
<context>
    <name>RunStatus</name>
    <message>
        <source>Progress of the run</source>
        <translation>运行的进度</translation>
    </message>
    <message>
        <source>all contenders diverged</source>
        <translation>所有对比项都已发散</translation>
    </message>
    <message>
        <source>could not run</source>
        <translation>无法运行</translation>
    </message>
    <message>
        <source>done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>going there …</source>
        <translation>正在前往…</translation>
    </message>
    <message>
        <source>inside iteration {k}</source>
        <translation>在迭代 {k} 之中</translation>
    </message>
    <message>
        <source>iteration {n} of {total}</source>
        <translation>迭代 {n}/{total}</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>paused: {why}</source>
        <translation>已暂停：{why}</translation>
    </message>
    <message>
        <source>preparing …</source>
        <translation>正在准备…</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>viewing iteration {k}</source>
        <translation>正在查看迭代 {k}</translation>
    </message>
    <message>
        <source>{n:.0f} per second</source>
        <translation>每秒 {n:.0f} 次</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>还剩 {time}</translation>
    </message>
</context>
<context>
    <name>RunToolBar</name>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
</context>
<context>
    <name>Safety</name>
    <message>
        <source>A run that was not saved cannot be restored; its file is now {path}: {why}</source>
        <translation>未保存的运行无法恢复；它的文件现在是 {path}：{why}</translation>
    </message>
    <message>
        <source>Cannot autosave to {folder}: {why}</source>
        <translation>无法自动保存到 {folder}：{why}</translation>
    </message>
    <message>
        <source>Cannot bring back the last run: {why}</source>
        <translation>无法恢复上一次运行：{why}</translation>
    </message>
    <message>
        <source>Cannot look for runs that were not saved: {why}</source>
        <translation>无法查找未保存的运行：{why}</translation>
    </message>
    <message>
        <source>Cannot restore {path}: {why}</source>
        <translation>无法恢复 {path}：{why}</translation>
    </message>
    <message>
        <source>The run before is kept: File, Bring back the last run (Ctrl+Shift+Z)</source>
        <translation>之前的运行已保留：“文件”→“恢复上一次运行”(Ctrl+Shift+Z)</translation>
    </message>
    <message>
        <source>The run failed; what was kept of it can be brought back: File, Bring back the last run</source>
        <translation>运行失败；保留下来的部分可以恢复：“文件”→“恢复上一次运行”</translation>
    </message>
    <message>
        <source>The run that was replaced cannot be kept: {why}</source>
        <translation>被取代的运行无法保留：{why}</translation>
    </message>
    <message>
        <source>What was kept of the run cannot be brought back: {why}</source>
        <translation>运行中保留下来的部分无法恢复：{why}</translation>
    </message>
    <message>
        <source>it is too large</source>
        <translation>它太大</translation>
    </message>
    <message>
        <source>there is no run to save</source>
        <translation>没有可保存的运行</translation>
    </message>
</context>
<context>
    <name>SampleModel</name>
    <message>
        <source>Image</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Label: {label}</source>
        <translation>标签：{label}</translation>
    </message>
    <message>
        <source>Sample {n} of the mini-batch</source>
        <translation>小批量的样本 {n}</translation>
    </message>
    <message>
        <source>loss not finite</source>
        <translation>损失非有限数</translation>
    </message>
    <message>
        <source>loss {loss}</source>
        <translation>损失 {loss}</translation>
    </message>
    <message>
        <source>mean loss {loss}</source>
        <translation>平均损失 {loss}</translation>
    </message>
    <message>
        <source>no prediction, its outputs are not finite</source>
        <translation>没有预测，其输出不是有限数</translation>
    </message>
    <message>
        <source>predicts {label}, right</source>
        <translation>预测 {label}，正确</translation>
    </message>
    <message>
        <source>predicts {label}, wrong</source>
        <translation>预测 {label}，错误</translation>
    </message>
    <message>
        <source>{share} right</source>
        <translation>{share} 正确</translation>
    </message>
</context>
<context>
    <name>SampleView</name>
    <message>
        <source>&amp;Order</source>
        <translation>顺序(&amp;O)</translation>
    </message>
    <message>
        <source>Largest loss first: by the mean over the contenders, as soon as there are losses.</source>
        <translation>损失从大到小：有损失之后按各对比项的均值。</translation>
    </message>
    <message>
        <source>Losses follow.</source>
        <translation>损失稍后出现。</translation>
    </message>
    <message>
        <source>Mini-batch of iteration {n}, {samples} samples</source>
        <translation>迭代 {n} 的小批量，{samples} 个样本</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>顺序</translation>
    </message>
    <message>
        <source>Predictions follow the forward pass.</source>
        <translation>前向传播之后才有预测。</translation>
    </message>
    <message>
        <source>Samples of the mini-batch</source>
        <translation>小批量的样本</translation>
    </message>
    <message>
        <source>The samples of the mini-batch appear here.
Press Step.</source>
        <translation>小批量的样本显示在这里。
请按“前进”。</translation>
    </message>
    <message>
        <source>as drawn</source>
        <translation>按抽取顺序</translation>
    </message>
    <message>
        <source>largest loss first</source>
        <translation>损失从大到小</translation>
    </message>
</context>
<context>
    <name>SeedsChart</name>
    <message>
        <source>Iteration</source>
        <translation>迭代</translation>
    </message>
    <message>
        <source>Loss (nats)</source>
        <translation>损失 (nats)</translation>
    </message>
    <message>
        <source>Loss over seeds</source>
        <translation>多种子的损失</translation>
    </message>
</context>
<context>
    <name>SeedsTab</name>
    <message>
        <source>&amp;Band</source>
        <translation>带(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>开始(&amp;S)</translation>
    </message>
    <message>
        <source>Cannot run: {why}</source>
        <translation>无法运行：{why}</translation>
    </message>
    <message>
        <source>Draw the loss on a logarithmic axis.</source>
        <translation>用对数轴画损失。</translation>
    </message>
    <message>
        <source>Draw the run of each seed, too.</source>
        <translation>同时画出每个种子的运行。</translation>
    </message>
    <message>
        <source>End it now; seeds that are done stay.</source>
        <translation>现在结束；已完成的种子保留。</translation>
    </message>
    <message>
        <source>Fi&amp;t loss</source>
        <translation>适配损失(&amp;T)</translation>
    </message>
    <message>
        <source>Fit the axis to what is shown instead of 0 to 2.5.</source>
        <translation>使坐标轴适应所显示的内容，而不是 0 到 2.5。</translation>
    </message>
    <message>
        <source>How many runs, each with a seed of its own: the experiment's and those that follow it.</source>
        <translation>运行多少次，每次有自己的种子：实验的种子及其后的种子。</translation>
    </message>
    <message>
        <source>Iteration {n}, mean (band):  {values}</source>
        <translation>迭代 {n}，均值（带）：{values}</translation>
    </message>
    <message>
        <source>Lo&amp;g axis</source>
        <translation>对数轴(&amp;G)</translation>
    </message>
    <message>
        <source>Progress of all seeds</source>
        <translation>所有种子的进度</translation>
    </message>
    <message>
        <source>Run the comparison for all seeds.</source>
        <translation>对所有种子运行比较。</translation>
    </message>
    <message>
        <source>S&amp;eeds</source>
        <translation>种子数(&amp;E)</translation>
    </message>
    <message>
        <source>Seed {seed} failed: {why}</source>
        <translation>种子 {seed} 失败：{why}</translation>
    </message>
    <message>
        <source>Seeds {seeds}</source>
        <translation>种子 {seeds}</translation>
    </message>
    <message>
        <source>Single r&amp;uns</source>
        <translation>单次运行(&amp;U)</translation>
    </message>
    <message>
        <source>St&amp;op</source>
        <translation>停止(&amp;O)</translation>
    </message>
    <message>
        <source>The first seeds are under way …</source>
        <translation>第一批种子正在运行…</translation>
    </message>
    <message>
        <source>The mean of every contender's loss over several seeds appears here, in a band that shows how much the runs differ; below it, final losses and test accuracies.
Choose how many seeds, and press Start.</source>
        <translation>这里显示每个对比项在多个种子上的平均损失，外围的带表示各次运行相差多少；下方是最终损失和测试准确率。
选择种子数，然后按“开始”。</translation>
    </message>
    <message>
        <source>These are results of an earlier configuration; Start runs the present one.</source>
        <translation>这些是先前配置的结果；按“开始”运行当前的配置。</translation>
    </message>
    <message>
        <source>What the band around each mean shows.</source>
        <translation>均值周围的带表示什么。</translation>
    </message>
    <message>
        <source>about {time} left</source>
        <translation>约剩 {time}</translation>
    </message>
    <message>
        <source>batch {batch}</source>
        <translation>批量 {batch}</translation>
    </message>
    <message>
        <source>learning rate {rate:g}</source>
        <translation>学习率 {rate:g}</translation>
    </message>
    <message>
        <source>min to max</source>
        <translation>最小到最大</translation>
    </message>
    <message>
        <source>point at the curves for exact values</source>
        <translation>指向曲线可看精确数值</translation>
    </message>
    <message>
        <source>quartiles</source>
        <translation>四分位数</translation>
    </message>
    <message>
        <source>smoothed over {n}</source>
        <translation>以 {n} 次平滑</translation>
    </message>
    <message>
        <source>starting …</source>
        <translation>正在启动…</translation>
    </message>
    <message>
        <source>stopped: {n} of {all} seeds done</source>
        <translation>已停止：完成 {n}/{all} 个种子</translation>
    </message>
    <message>
        <source>stopping …</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <source>{data} has no labels to train on: choose other data, as digits or MNIST.</source>
        <translation>{data}没有可用于训练的标签：请选择其他数据，如手写数字或 MNIST。</translation>
    </message>
    <message>
        <source>{n} failed</source>
        <translation>{n} 个失败</translation>
    </message>
    <message>
        <source>{n} iterations</source>
        <translation>{n} 次迭代</translation>
    </message>
    <message>
        <source>{n} more failed.</source>
        <translation>还有 {n} 个失败。</translation>
    </message>
    <message>
        <source>{n} of {all} seeds done</source>
        <translation>完成 {n}/{all} 个种子</translation>
    </message>
    <message>
        <source>{n} running</source>
        <translation>{n} 个运行中</translation>
    </message>
    <message>
        <source>± one std</source>
        <translation>± 一个标准差</translation>
    </message>
</context>
<context>
    <name>SeedsTable</name>
    <message>
        <source>After the last iteration, smoothed as the curves are, over the seeds that have not diverged.</source>
        <translation>最后一次迭代之后，与曲线一样平滑，在没有发散的种子上。</translation>
    </message>
    <message>
        <source>Contender</source>
        <translation>对比项</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Diverged</source>
        <translation>发散</translation>
    </message>
    <message>
        <source>Final loss: mean (min to max)</source>
        <translation>最终损失：均值（最小到最大）</translation>
    </message>
    <message>
        <source>In how many of the runs the loss stopped being a finite number.</source>
        <translation>有多少次运行的损失变得不再是有限数。</translation>
    </message>
    <message>
        <source>On all test samples after the last iteration; the standard deviation has n − 1 as divisor.</source>
        <translation>最后一次迭代之后在所有测试样本上；标准差以 n − 1 为除数。</translation>
    </message>
    <message>
        <source>Results over seeds</source>
        <translation>各种子的结果</translation>
    </message>
    <message>
        <source>Test accuracy: mean ± std</source>
        <translation>测试准确率：均值 ± 标准差</translation>
    </message>
    <message>
        <source>{mean} ({low} to {high})</source>
        <translation>{mean}（{low} 到 {high}）</translation>
    </message>
    <message>
        <source>{n} of {all}</source>
        <translation>{n}/{all}</translation>
    </message>
</context>
<context>
    <name>ShapeSliders</name>
    <message>
        <source>Depth</source>
        <translation>深度</translation>
    </message>
    <message>
        <source>How many hidden layers.</source>
        <translation>隐藏层的数目。</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>单元数</translation>
    </message>
    <message>
        <source>Units of every hidden layer.</source>
        <translation>每个隐藏层的单元数。</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>Look for</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Look for an action or a key</source>
        <translation>查找操作或按键</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>菜单</translation>
    </message>
    <message>
        <source>Nothing has all of these words.</source>
        <translation>没有一项含有所有这些词。</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>作用</translation>
    </message>
    <message>
        <source>Words of a name, of what it does, or keys, as in Ctrl+E.</source>
        <translation>名称或作用中的词，或按键，如 Ctrl+E。</translation>
    </message>
</context>
<context>
    <name>SidePanel</name>
    <message>
        <source>Contenders</source>
        <translation>对比项</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>Pause when</source>
        <translation>何时暂停</translation>
    </message>
    <message>
        <source>The run keeps its settings. Changes apply after Reset.</source>
        <translation>运行保持其设置。更改在“重置”后生效。</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>mixed</source>
        <translation>混合</translation>
    </message>
</context>
<context>
    <name>SignalsTab</name>
    <message>
        <source>Computing the signals …</source>
        <translation>正在计算信号…</translation>
    </message>
    <message>
        <source>The networks at iteration 0, before any training; also while a run goes on.</source>
        <translation>迭代 0 时的网络，未经任何训练；运行中也是如此。</translation>
    </message>
    <message>
        <source>Untrained networks, at iteration 0. Point at a layer for its values.</source>
        <translation>未训练的网络，迭代 0。指向某一层可看它的数值。</translation>
    </message>
    <message>
        <source>untrained</source>
        <translation>未训练</translation>
    </message>
</context>
<context>
    <name>SizesField</name>
    <message>
        <source>each size {bounds}</source>
        <translation>每个大小{bounds}</translation>
    </message>
    <message>
        <source>must be at most {n} layers</source>
        <translation>最多 {n} 层</translation>
    </message>
    <message>
        <source>must be sizes such as 100, 100, 100 or 100 x 5</source>
        <translation>必须是如 100, 100, 100 或 100 x 5 的大小</translation>
    </message>
</context>
<context>
    <name>SpeedSlider</name>
    <message>
        <source>How many iterations a second a run makes at most.
Slow down to watch; all the way to the right it runs as fast as the machine can.</source>
        <translation>运行每秒最多多少次迭代。
放慢以便观看；最右端为机器能达到的最快速度。</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>at most 1 iteration per second</source>
        <translation>每秒最多 1 次迭代</translation>
    </message>
    <message>
        <source>at most {n} iterations per second</source>
        <translation>每秒最多 {n} 次迭代</translation>
    </message>
    <message>
        <source>unlimited</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>unlimited: as fast as the machine can</source>
        <translation>不限：机器能达到的最快速度</translation>
    </message>
    <message>
        <source>{n} per s</source>
        <translation>每秒 {n} 次</translation>
    </message>
</context>
<context>
    <name>StepSize</name>
    <message>
        <source>1 epoch</source>
        <translation>1 轮 (epoch)</translation>
    </message>
    <message>
        <source>1 iteration</source>
        <translation>1 次迭代</translation>
    </message>
    <message>
        <source>As many iterations as it takes to draw as many samples as the training set has.
Mini-batches are drawn with replacement: an epoch need not show every sample.</source>
        <translation>抽取与训练集同样多的样本所需的迭代次数。
小批量是有放回抽取的：一轮未必显示每个样本。</translation>
    </message>
    <message>
        <source>As many iterations as the number beside says.</source>
        <translation>旁边的数字所示的迭代次数。</translation>
    </message>
    <message>
        <source>For "N iterations" and "until iteration".</source>
        <translation>用于“N 次迭代”和“直到迭代”。</translation>
    </message>
    <message>
        <source>How far one press of Step goes.
{kind}: {tip}</source>
        <translation>按一次“前进”走多远。
{kind}：{tip}</translation>
    </message>
    <message>
        <source>How many iterations one press of Step makes.</source>
        <translation>按一次“前进”做多少次迭代。</translation>
    </message>
    <message>
        <source>Iteration to step to</source>
        <translation>要走到的迭代</translation>
    </message>
    <message>
        <source>Iterations of one step</source>
        <translation>一步的迭代次数</translation>
    </message>
    <message>
        <source>N iterations</source>
        <translation>N 次迭代</translation>
    </message>
    <message>
        <source>Number of the step size</source>
        <translation>步长的数字</translation>
    </message>
    <message>
        <source>On to the iteration whose number stands beside.</source>
        <translation>走到旁边数字所示的迭代。</translation>
    </message>
    <message>
        <source>One mini-batch and one update of every contender.</source>
        <translation>一个小批量，每个对比项更新一次。</translation>
    </message>
    <message>
        <source>Step size</source>
        <translation>步长</translation>
    </message>
    <message>
        <source>The iteration after which the step ends.</source>
        <translation>步进结束于哪次迭代之后。</translation>
    </message>
    <message>
        <source>until iteration</source>
        <translation>直到迭代</translation>
    </message>
</context>
<context>
    <name>StructForm</name>
    <message>
        <source>Off</source>
        <translation>关</translation>
    </message>
    <message>
        <source>On</source>
        <translation>开</translation>
    </message>
    <message>
        <source>default</source>
        <translation>默认</translation>
    </message>
</context>
<context>
    <name>Suggestions</name>
    <message>
        <source>A slope of 0.01 below 0 keeps units alive (Maas et al. 2013).</source>
        <translation>0 以下 0.01 的斜率使单元保持活动 (Maas et al. 2013)。</translation>
    </message>
    <message>
        <source>Dropout {new}, not {old}</source>
        <translation>Dropout 用 {new}，不用 {old}</translation>
    </message>
    <message>
        <source>Each layer is brought back to mean 0 and std 1 (Ioffe and Szegedy 2015).</source>
        <translation>每一层都被拉回均值 0、标准差 1 (Ioffe and Szegedy 2015)。</translation>
    </message>
    <message>
        <source>Each layer's dropout adds noise to what the layers below passed on (Schoenholz et al. 2017).</source>
        <translation>每一层的 Dropout 都给前面各层传来的内容加入噪声 (Schoenholz et al. 2017)。</translation>
    </message>
    <message>
        <source>Each step shrinks all weights in proportion to it.</source>
        <translation>每次更新都使所有权重按它成比例缩小。</translation>
    </message>
    <message>
        <source>Every feature gets mean 0 and std 1, for all contenders (LeCun et al. 1998).</source>
        <translation>对所有对比项，每个特征都变为均值 0、标准差 1 (LeCun et al. 1998)。</translation>
    </message>
    <message>
        <source>Its slope is 1 at 0, that of a sigmoid 0.25, and its outputs are spread about 0.</source>
        <translation>它在 0 处的斜率为 1，sigmoid 为 0.25，而且输出分布在 0 附近。</translation>
    </message>
    <message>
        <source>Learning rate {new}, not {old}</source>
        <translation>学习率用 {new}，不用 {old}</translation>
    </message>
    <message>
        <source>Show it over time</source>
        <translation>显示时间变化</translation>
    </message>
    <message>
        <source>Show the signals</source>
        <translation>显示信号</translation>
    </message>
    <message>
        <source>Show the theory</source>
        <translation>显示理论</translation>
    </message>
    <message>
        <source>Show the training</source>
        <translation>显示训练</translation>
    </message>
    <message>
        <source>Show the units</source>
        <translation>显示单元</translation>
    </message>
    <message>
        <source>Smaller steps do not overshoot.</source>
        <translation>更新步长较小就不会冲过头。</translation>
    </message>
    <message>
        <source>Standardise inputs</source>
        <translation>输入标准化</translation>
    </message>
    <message>
        <source>Steps may be too small to show.</source>
        <translation>更新可能太小而看不出。</translation>
    </message>
    <message>
        <source>Use He's rule</source>
        <translation>使用 He 规则</translation>
    </message>
    <message>
        <source>Use ReLU and He's rule</source>
        <translation>使用 ReLU 和 He 规则</translation>
    </message>
    <message>
        <source>Use Xavier's rule</source>
        <translation>使用 Xavier 规则</translation>
    </message>
    <message>
        <source>Use batch normalisation</source>
        <translation>使用批量归一化</translation>
    </message>
    <message>
        <source>Use leaky ReLU</source>
        <translation>使用 Leaky ReLU</translation>
    </message>
    <message>
        <source>Use tanh</source>
        <translation>使用 tanh</translation>
    </message>
    <message>
        <source>Use tanh and Xavier's rule</source>
        <translation>使用 tanh 和 Xavier 规则</translation>
    </message>
    <message>
        <source>Weight decay {new}, not {old}</source>
        <translation>权重衰减用 {new}，不用 {old}</translation>
    </message>
</context>
<context>
    <name>Symmetry</name>
    <message>
        <source>0  copies</source>
        <translation>0  副本</translation>
    </message>
    <message>
        <source>2  opposite</source>
        <translation>2  相反</translation>
    </message>
    <message>
        <source>All units are copies of one another.</source>
        <translation>所有单元互为副本。</translation>
    </message>
    <message>
        <source>All units get the same gradient.</source>
        <translation>所有单元得到相同的梯度。</translation>
    </message>
    <message>
        <source>All units have the same incoming weights; only their outgoing weights differ.</source>
        <translation>所有单元的输入权重相同；只有输出权重不同。</translation>
    </message>
    <message>
        <source>All units say the same of every sample.</source>
        <translation>对每个样本，所有单元的输出都相同。</translation>
    </message>
    <message>
        <source>Distances of activations from {low} to {high}.</source>
        <translation>激活值的距离从 {low} 到 {high}。</translation>
    </message>
    <message>
        <source>Distances of gradients from {low} to {high}.</source>
        <translation>梯度的距离从 {low} 到 {high}。</translation>
    </message>
    <message>
        <source>Distances of weights from {low} to {high}.</source>
        <translation>权重的距离从 {low} 到 {high}。</translation>
    </message>
    <message>
        <source>Distinct units by hidden layer</source>
        <translation>各隐藏层不同的单元</translation>
    </message>
    <message>
        <source>Hatched: values are not finite, so that there are no distances.</source>
        <translation>阴影线：值不是有限数，因此没有距离。</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>层</translation>
    </message>
    <message>
        <source>Layer {n} of '{label}': values are not finite</source>
        <translation>“{label}”第 {n} 层：值不是有限数</translation>
    </message>
    <message>
        <source>Layer {n} of '{label}': {distinct} distinct unit of {units}</source>
        <translation>“{label}”第 {n} 层：{units} 个单元中有 {distinct} 个不同</translation>
    </message>
    <message>
        <source>Layer {n} of '{label}': {distinct} distinct units of {units}</source>
        <translation>“{label}”第 {n} 层：{units} 个单元中有 {distinct} 个不同</translation>
    </message>
    <message>
        <source>Nothing has flowed through the network yet.</source>
        <translation>还没有任何东西流过网络。</translation>
    </message>
    <message>
        <source>Pairs farther apart than 2, drawn as 2: {n}.</source>
        <translation>距离大于 2、画为 2 的对：{n}。</translation>
    </message>
    <message>
        <source>Pairs without a distance, for values are not finite, hatched: {n}.</source>
        <translation>因值非有限数而没有距离、画阴影线的对：{n}。</translation>
    </message>
    <message>
        <source>The layer has one unit only.</source>
        <translation>该层只有一个单元。</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单元</translation>
    </message>
    <message>
        <source>not finite</source>
        <translation>非有限数</translation>
    </message>
    <message>
        <source>unit</source>
        <translation>单元</translation>
    </message>
    <message>
        <source>units {a} and {b}: {distance}</source>
        <translation>单元 {a} 与 {b}：{distance}</translation>
    </message>
    <message>
        <source>{distinct} of {units}</source>
        <translation>{distinct}/{units}</translation>
    </message>
    <message>
        <source>{shown} of the {units} units are shown.</source>
        <translation>显示 {units} 个单元中的 {shown} 个。</translation>
    </message>
    <message>
        <source>√2  independent</source>
        <translation>√2  独立</translation>
    </message>
</context>
<context>
    <name>SymmetryChart</name>
    <message>
        <source>Distances between units</source>
        <translation>单元之间的距离</translation>
    </message>
</context>
<context>
    <name>SymmetryTab</name>
    <message>
        <source>&amp;Contender</source>
        <translation>对比项(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Network</source>
        <translation>网络(&amp;N)</translation>
    </message>
    <message>
        <source>A single unit has nobody to be a copy of.</source>
        <translation>只有一个单元，谈不上互为副本。</translation>
    </message>
    <message>
        <source>All units differ, so that each can learn something of its own: that is what random weights are for (symmetry breaking, Rumelhart et al. 1986). Units with independent weights of mean 0 are about √2 apart.</source>
        <translation>所有单元都不同，因此每个都能学到自己的东西：随机权重正是为此（打破对称性，Rumelhart et al. 1986）。均值为 0 的独立权重的单元之间相距约 √2。</translation>
    </message>
    <message>
        <source>Before the first mini-batch, in the middle of one, and once a network has diverged, there are no activations and gradients to compare, only weights.</source>
        <translation>在第一个小批量之前、在小批量中途以及网络发散之后，没有激活值和梯度可比较，只有权重。</translation>
    </message>
    <message>
        <source>Com&amp;pare</source>
        <translation>比较(&amp;P)</translation>
    </message>
    <message>
        <source>Copies stay copies: units with equal weights get equal gradients, so that no step tells them apart, and the layer does the work of one unit. Random weights break the symmetry (Rumelhart et al. 1986). Dropout can break it too, unless nothing flows; under Adam, so does rounding in the long run.</source>
        <translation>副本永远是副本：权重相同的单元得到相同的梯度，任何更新都不能区分它们，该层只做一个单元的工作。随机权重打破对称性（Rumelhart et al. 1986）。Dropout 也能打破它，除非没有信号流过；在 Adam 下，长期来看舍入也能。</translation>
    </message>
    <message>
        <source>La&amp;yer</source>
        <translation>层(&amp;Y)</translation>
    </message>
    <message>
        <source>Point at the square for the distance of two units.</source>
        <translation>指向方块可看两个单元的距离。</translation>
    </message>
    <message>
        <source>Press Run or Step.</source>
        <translation>请按“运行”或“前进”。</translation>
    </message>
    <message>
        <source>The distances between the units of a layer appear here, and how many distinct units are left.</source>
        <translation>这里显示一层各单元之间的距离，以及还剩多少个不同的单元。</translation>
    </message>
    <message>
        <source>The untrained network of the Signals tab, or the one that is trained.</source>
        <translation>“信号”标签页中未训练的网络，或训练后的网络。</translation>
    </message>
    <message>
        <source>They come with the signals of the untrained networks.</source>
        <translation>它们随未训练网络的信号一起出现。</translation>
    </message>
    <message>
        <source>Values are no longer finite numbers: nobody can say which units are equal.</source>
        <translation>值不再是有限数：无法判断哪些单元相等。</translation>
    </message>
    <message>
        <source>What it means</source>
        <translation>含义</translation>
    </message>
    <message>
        <source>What to compare of the units: incoming weights with biases, their gradients, or activations.</source>
        <translation>比较单元的什么：带偏置的输入权重、其梯度，或激活值。</translation>
    </message>
    <message>
        <source>Whose network to look into.</source>
        <translation>看哪个对比项的网络。</translation>
    </message>
    <message>
        <source>Whose units to compare with one another.</source>
        <translation>把哪一层的单元互相比较。</translation>
    </message>
    <message>
        <source>activations</source>
        <translation>激活值</translation>
    </message>
    <message>
        <source>gradients</source>
        <translation>梯度</translation>
    </message>
    <message>
        <source>trained</source>
        <translation>训练后</translation>
    </message>
    <message>
        <source>untrained</source>
        <translation>未训练</translation>
    </message>
    <message>
        <source>weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>{distinct} of {units} units are different, the others are copies. Equal weights alone never part (Rumelhart et al. 1986); dropout sets copies apart, unless nothing flows, and under Adam, rounding does so in the long run.</source>
        <translation>{units} 个单元中有 {distinct} 个不同，其余是副本。仅靠相等的权重永远不会分开（Rumelhart et al. 1986）；只要有信号流过，Dropout 会把副本分开，在 Adam 下，长期来看舍入也会。</translation>
    </message>
</context>
<context>
    <name>TableControls</name>
    <message>
        <source>&amp;Delimiter</source>
        <translation>分隔符(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Label column</source>
        <translation>标签列(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Missing values</source>
        <translation>缺失值(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Scaling</source>
        <translation>缩放(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Test share</source>
        <translation>测试比例(&amp;T)</translation>
    </message>
    <message>
        <source>Empty cells, NaN and infinite values.</source>
        <translation>空单元格、NaN 和无穷值。</translation>
    </message>
    <message>
        <source>First &amp;row names the columns</source>
        <translation>第一行是列名(&amp;R)</translation>
    </message>
    <message>
        <source>Inputs get mean 0 and variance 1 over the training samples (LeCun et al. 1998).</source>
        <translation>输入在训练样本上均值为 0、方差为 1 (LeCun et al. 1998)。</translation>
    </message>
    <message>
        <source>Share of each class that is kept for testing.</source>
        <translation>每一类中留作测试的比例。</translation>
    </message>
    <message>
        <source>The column that names the class.</source>
        <translation>说明类别的列。</translation>
    </message>
    <message>
        <source>What is between columns.</source>
        <translation>列与列之间的符号。</translation>
    </message>
    <message>
        <source>Whether the first row holds no sample.</source>
        <translation>第一行是否不含样本。</translation>
    </message>
    <message>
        <source>comma</source>
        <translation>逗号</translation>
    </message>
    <message>
        <source>feature by feature</source>
        <translation>逐特征</translation>
    </message>
    <message>
        <source>leave out the row</source>
        <translation>略去该行</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>over all values</source>
        <translation>对所有值</translation>
    </message>
    <message>
        <source>refuse, say where</source>
        <translation>拒绝，并说明位置</translation>
    </message>
    <message>
        <source>semicolon</source>
        <translation>分号</translation>
    </message>
    <message>
        <source>tab</source>
        <translation>制表符</translation>
    </message>
    <message>
        <source>{n}: {name}</source>
        <translation>{n}：{name}</translation>
    </message>
</context>
<context>
    <name>TableDialog</name>
    <message>
        <source>Column {n} ({name}) is left out: row {row} says {text}.</source>
        <translation>略去第 {n} 列（{name}）：第 {row} 行为 {text}。</translation>
    </message>
    <message>
        <source>Columns not shown above: {n}.</source>
        <translation>上方未显示的列：{n}。</translation>
    </message>
    <message>
        <source>Lea&amp;ve column out</source>
        <translation>略去该列(&amp;V)</translation>
    </message>
    <message>
        <source>Own data</source>
        <translation>自己的数据</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>重新读取</translation>
    </message>
    <message>
        <source>Reading the file … {n} %</source>
        <translation>正在读取文件…{n} %</translation>
    </message>
    <message>
        <source>Rows left out for missing values: {n}.</source>
        <translation>因缺失值而略去的行：{n}。</translation>
    </message>
    <message>
        <source>Samples: {samples}, features: {features}, classes: {classes} ({names}).</source>
        <translation>样本：{samples}，特征：{features}，类：{classes}（{names}）。</translation>
    </message>
    <message>
        <source>Stop reading</source>
        <translation>停止读取</translation>
    </message>
    <message>
        <source>Stop reading the file, or read it again.</source>
        <translation>停止读取文件，或重新读取。</translation>
    </message>
    <message>
        <source>Stopped; nothing has been read.</source>
        <translation>已停止；什么都没有读入。</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>摘要</translation>
    </message>
    <message>
        <source>Ta&amp;ke column in</source>
        <translation>采用该列(&amp;K)</translation>
    </message>
    <message>
        <source>Whether the column chosen in the table is one of the inputs.</source>
        <translation>表格中所选的列是否为输入之一。</translation>
    </message>
    <message>
        <source>{train} samples to train on, {test} for testing.</source>
        <translation>{train} 个样本用于训练，{test} 个用于测试。</translation>
    </message>
</context>
<context>
    <name>TableFile</name>
    <message>
        <source>A table of your own</source>
        <translation>自己的表格</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Choose a table of your own, CSV or NPZ, and how it is read.</source>
        <translation>选择自己的表格（CSV 或 NPZ）以及读取方式。</translation>
    </message>
    <message>
        <source>Choose file</source>
        <translation>选择文件</translation>
    </message>
    <message>
        <source>Choose file…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.txt *.npz)</source>
        <translation>表格 (*.csv *.tsv *.txt *.npz)</translation>
    </message>
    <message>
        <source>no file chosen</source>
        <translation>未选择文件</translation>
    </message>
</context>
<context>
    <name>TablePreview</name>
    <message>
        <source>First rows of the table</source>
        <translation>表格的前几行</translation>
    </message>
    <message>
        <source>The first rows of the file; the head of a column says what it is used for.</source>
        <translation>文件的前几行；列头说明该列的用途。</translation>
    </message>
    <message>
        <source>column {n}</source>
        <translation>列 {n}</translation>
    </message>
    <message>
        <source>input</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>略去</translation>
    </message>
    <message>
        <source>▲ label</source>
        <translation>▲ 标签</translation>
    </message>
</context>
<context>
    <name>TextField</name>
    <message>
        <source>must have at most {n} characters</source>
        <translation>最多 {n} 个字符</translation>
    </message>
    <message>
        <source>must not be empty</source>
        <translation>不能为空</translation>
    </message>
</context>
<context>
    <name>TheoryTab</name>
    <message>
        <source>Computing the theory …</source>
        <translation>正在计算理论…</translation>
    </message>
    <message>
        <source>Map o&amp;f</source>
        <translation>图的激活函数(&amp;F)</translation>
    </message>
    <message>
        <source>The activation whose map is drawn; the contenders' own to begin with.</source>
        <translation>画哪个激活函数的图；开始时为对比项自己的。</translation>
    </message>
    <message>
        <source>There are no contenders.</source>
        <translation>没有对比项。</translation>
    </message>
</context>
<context>
    <name>TimelineSlider</name>
    <message>
        <source>Go to any past iteration: drag, or click on the curve</source>
        <translation>到任何过去的迭代：拖动，或点击曲线</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>时间轴</translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <source>Choose an experiment</source>
        <translation>选择一个实验</translation>
    </message>
    <message>
        <source>Each preset is a ready-made experiment. The first one lets three networks race on handwritten digits; they differ in their first weights alone.</source>
        <translation>每个预设都是现成的实验。第一个让三个网络在手写数字上比赛；它们只有权重初始值不同。</translation>
    </message>
    <message>
        <source>Look from all sides</source>
        <translation>从各个方面看</translation>
    </message>
    <message>
        <source>Press Run</source>
        <translation>按“运行”</translation>
    </message>
    <message>
        <source>Signals shows what flows through the untrained networks, Training how they learn; the other tabs tell why. The Lessons menu walks you through it all.</source>
        <translation>“信号”显示流过未训练网络的信号，“训练”显示它们如何学习；其他标签页说明原因。“课程”菜单会带你走一遍。</translation>
    </message>
    <message>
        <source>The networks learn, and the charts follow. Space runs and pauses; the arrow keys go one step forward and back.</source>
        <translation>网络在学习，图表随之变化。空格键运行和暂停；方向键前进和后退一步。</translation>
    </message>
</context>
<context>
    <name>TrainingPanel</name>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
</context>
<context>
    <name>TrainingTab</name>
    <message>
        <source>&amp;Depth</source>
        <translation>深度(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Log axis</source>
        <translation>对数轴(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;What changed</source>
        <translation>变化之处(&amp;W)</translation>
    </message>
    <message>
        <source>At iteration 0 nothing has flowed through the networks yet.
Step phase sends the first mini-batch through them; the Signals tab shows them untrained.</source>
        <translation>在迭代 0，还没有任何东西流过网络。
“走一个阶段”把第一个小批量送过网络；“信号”标签页显示未训练的网络。</translation>
    </message>
    <message>
        <source>Before the update; the curve shows the losses after it.</source>
        <translation>更新之前；曲线显示更新之后的损失。</translation>
    </message>
    <message>
        <source>Draw the loss on a logarithmic axis.</source>
        <translation>用对数轴画损失。</translation>
    </message>
    <message>
        <source>Fi&amp;t loss</source>
        <translation>适配损失(&amp;T)</translation>
    </message>
    <message>
        <source>Fit the axis to the losses instead of 0 to 2.5.</source>
        <translation>使坐标轴适配损失，而不是 0 到 2.5。</translation>
    </message>
    <message>
        <source>Histograms of every layer's activations appear here.
Press Run or Step.</source>
        <translation>这里显示每层激活值的直方图。
请按“运行”或“前进”。</translation>
    </message>
    <message>
        <source>Iteration {n}, loss (smoothed):  {values}</source>
        <translation>迭代 {n}，损失（平滑）：{values}</translation>
    </message>
    <message>
        <source>Iteration {n}, loss:  {values}</source>
        <translation>迭代 {n}，损失：{values}</translation>
    </message>
    <message>
        <source>Iterations in the Kaiser window (beta 2) of the clear curve; 1 shows the raw loss.</source>
        <translation>清晰曲线的 Kaiser 窗（beta 2）包含的迭代次数；1 显示原始损失。</translation>
    </message>
    <message>
        <source>Loss before the update:  {values}</source>
        <translation>更新前的损失：{values}</translation>
    </message>
    <message>
        <source>Mini-&amp;batch</source>
        <translation>小批量(&amp;B)</translation>
    </message>
    <message>
        <source>Outline in each cell the histogram of the iteration before.</source>
        <translation>在每格中描出前一次迭代的直方图。</translation>
    </message>
    <message>
        <source>Point at the curves for exact values.</source>
        <translation>指向曲线可看精确数值。</translation>
    </message>
    <message>
        <source>Preparing the run …</source>
        <translation>正在准备运行…</translation>
    </message>
    <message>
        <source>S&amp;moothing</source>
        <translation>平滑(&amp;M)</translation>
    </message>
    <message>
        <source>Show the samples of the mini-batch with each contender's predictions and losses. In a window with room for one, it takes the place of Depth.</source>
        <translation>显示小批量的样本以及每个对比项的预测和损失。若窗口只放得下一个，它取代“深度”。</translation>
    </message>
    <message>
        <source>Show the std of every layer's activations and the gradient that arrives there as curves. In a window with room for one, it takes the place of Mini-batch.</source>
        <translation>以曲线显示每层激活值的标准差和到达那里的梯度。若窗口只放得下一个，它取代“小批量”。</translation>
    </message>
    <message>
        <source>The mini-batch is drawn.</source>
        <translation>已抽取小批量。</translation>
    </message>
    <message>
        <source>The mini-batch is drawn; tick Mini-batch to see it.</source>
        <translation>已抽取小批量；勾选“小批量”即可查看。</translation>
    </message>
    <message>
        <source>inside iteration {k} of {n}</source>
        <translation>在迭代 {k} 之中，共 {n}</translation>
    </message>
    <message>
        <source>viewing iteration {k} of {n}</source>
        <translation>正在查看迭代 {k}，共 {n}</translation>
    </message>
    <message>
        <source>{label} {raw} ({smooth})</source>
        <translation>{label} {raw}（{smooth}）</translation>
    </message>
</context>
<context>
    <name>VerdictBar</name>
    <message>
        <source>Verdicts</source>
        <translation>诊断</translation>
    </message>
</context>
<context>
    <name>VerdictDetails</name>
    <message>
        <source>Close the verdict</source>
        <translation>关闭诊断</translation>
    </message>
    <message>
        <source>Close the verdict. Escape does the same.</source>
        <translation>关闭诊断。Esc 键也可以。</translation>
    </message>
    <message>
        <source>The verdict in words</source>
        <translation>用文字说明的诊断</translation>
    </message>
    <message>
        <source>{label}: {title}</source>
        <translation>{label}：{title}</translation>
    </message>
</context>
<context>
    <name>Verdicts</name>
    <message>
        <source>All units of layer {n} are 0 for every sample ({layers}): neither signal nor gradient gets through.</source>
        <translation>第 {n} 层的所有单元对每个样本都为 0（{layers}）：信号和梯度都不能通过。</translation>
    </message>
    <message>
        <source>Also found: {others}.</source>
        <translation>另外发现：{others}。</translation>
    </message>
    <message>
        <source>At iteration {n} the loss stopped being a finite number: step by step the weights had grown too large.</source>
        <translation>在迭代 {n}，损失不再是有限数：权重一步步变得太大。</translation>
    </message>
    <message>
        <source>Batch normalisation has {n} samples here: it takes out their own mean and std, and with them much of what tells the samples apart. Larger batches would do.</source>
        <translation>这里批量归一化只有 {n} 个样本：它去掉这些样本自身的均值和标准差，样本之间的差别也随之大部分丢失。批次更大即可。</translation>
    </message>
    <message>
        <source>Batch normalisation makes gradients grow, whatever the weights' std: fewer layers may help.</source>
        <translation>无论权重的标准差如何，批量归一化都会使梯度增大：较少的层可能有帮助。</translation>
    </message>
    <message>
        <source>Better would be tanh with Xavier's rule, whose slope goes up to 1, or ReLU with He's rule.</source>
        <translation>更好的是 tanh（斜率可达 1）配 Xavier 规则，或 ReLU 配 He 规则。</translation>
    </message>
    <message>
        <source>Flat units hardly change: it learns, but slowly at first.</source>
        <translation>处于平坦部分的单元几乎不变：它能学习，但起初很慢。</translation>
    </message>
    <message>
        <source>For any one sample all units of a layer say the same ({layers}): in layer {n} one number, of size {signal}, for all {units} units.</source>
        <translation>对任何一个样本，一层的所有单元输出相同（{layers}）：在第 {n} 层，全部 {units} 个单元是同一个大小为 {signal} 的数。</translation>
    </message>
    <message>
        <source>For any one sample the units of a layer say nearly the same ({layers}): in layer {n} their outputs are of size {signal}, but differ by {between} only, {value} times that.</source>
        <translation>对任何一个样本，一层的单元输出几乎相同（{layers}）：在第 {n} 层，它们的输出大小为 {signal}，但彼此只差 {between}，即其 {value} 倍。</translation>
    </message>
    <message>
        <source>He's factor of 2 is made for ReLU: {activation} passes on less, and over {n} layers that adds up. Better would be ReLU with He's rule, or fewer layers.</source>
        <translation>He 规则的系数 2 是为 ReLU 而设的：{activation} 传过去的较少，{n} 层累积起来就多了。更好的是 ReLU 配 He 规则，或较少的层。</translation>
    </message>
    <message>
        <source>It can learn, but more slowly.</source>
        <translation>它能学习，但较慢。</translation>
    </message>
    <message>
        <source>It can learn, but starts from a large loss, unsteadily, and often ends less accurate.</source>
        <translation>它能学习，但起始损失大、不稳定，最后往往不够准确。</translation>
    </message>
    <message>
        <source>It comes down from there: smaller weights to begin with, or standardised inputs, would help.</source>
        <translation>损失正从那里下降：较小的权重初始值或标准化的输入会有帮助。</translation>
    </message>
    <message>
        <source>It learns all the same.</source>
        <translation>它照样能学习。</translation>
    </message>
    <message>
        <source>Layer 1 begins too large: weights and inputs give pre-activations of size {value}; 1 is about right.</source>
        <translation>第 1 层的起始值太大：权重和输入给出的预激活大小为 {value}；1 左右合适。</translation>
    </message>
    <message>
        <source>Layer 1 begins too small: weights and inputs give pre-activations of size {value}; 1 is about right.</source>
        <translation>第 1 层的起始值太小：权重和输入给出的预激活大小为 {value}；1 左右合适。</translation>
    </message>
    <message>
        <source>Like this it hardly learns.</source>
        <translation>这样几乎学不会。</translation>
    </message>
    <message>
        <source>Many units are 0 for every sample ({layers}): {share} of layer {n}. No gradient reaches their weights, so they seldom come back.</source>
        <translation>许多单元对每个样本都为 0（{layers}）：第 {n} 层的 {share}。没有梯度到达它们的权重，所以它们很少恢复。</translation>
    </message>
    <message>
        <source>No threshold: the loss was infinite or not a number.</source>
        <translation>没有阈值：损失为无穷或非数。</translation>
    </message>
    <message>
        <source>Nothing has gone through this network yet.</source>
        <translation>还没有任何东西流过这个网络。</translation>
    </message>
    <message>
        <source>Nothing stands in the way of learning.</source>
        <translation>没有什么妨碍学习。</translation>
    </message>
    <message>
        <source>Outputs pile up where the activation is flat ({layers}): in layer {n}, {share} of them.</source>
        <translation>输出堆积在激活函数平坦之处（{layers}）：在第 {n} 层占 {share}。</translation>
    </message>
    <message>
        <source>Right for the {inputs} inputs of layer 1, of size {size}, would be a std of {std}, by He's rule.</source>
        <translation>对第 1 层大小为 {size} 的 {inputs} 个输入，按 He 规则合适的标准差为 {std}。</translation>
    </message>
    <message>
        <source>Right for the {inputs} inputs of layer 1, of size {size}, would be a std of {std}, by Xavier's rule.</source>
        <translation>对第 1 层大小为 {size} 的 {inputs} 个输入，按 Xavier 规则合适的标准差为 {std}。</translation>
    </message>
    <message>
        <source>Right for the {inputs} inputs of layer {n} would be a std of {std}, by He's rule; its weights have {drawn}.</source>
        <translation>对第 {n} 层的 {inputs} 个输入，按 He 规则合适的标准差为 {std}；它的权重为 {drawn}。</translation>
    </message>
    <message>
        <source>Right for the {inputs} inputs of layer {n} would be a std of {std}, by He's rule; its weights were drawn with {drawn}.</source>
        <translation>对第 {n} 层的 {inputs} 个输入，按 He 规则合适的标准差为 {std}；它的权重是以 {drawn} 抽取的。</translation>
    </message>
    <message>
        <source>Right for the {inputs} inputs of layer {n} would be a std of {std}, by Xavier's rule; its weights have {drawn}.</source>
        <translation>对第 {n} 层的 {inputs} 个输入，按 Xavier 规则合适的标准差为 {std}；它的权重为 {drawn}。</translation>
    </message>
    <message>
        <source>Right for the {inputs} inputs of layer {n} would be a std of {std}, by Xavier's rule; its weights were drawn with {drawn}.</source>
        <translation>对第 {n} 层的 {inputs} 个输入，按 Xavier 规则合适的标准差为 {std}；它的权重是以 {drawn} 抽取的。</translation>
    </message>
    <message>
        <source>Right would be a lower learning rate, or smaller weights to begin with.</source>
        <translation>合适的是较低的学习率，或较小的权重初始值。</translation>
    </message>
    <message>
        <source>Right would be a lower learning rate: its steps overshoot.</source>
        <translation>合适的是较低的学习率：更新冲过头了。</translation>
    </message>
    <message>
        <source>Right would be a smaller weight decay.</source>
        <translation>合适的是较小的权重衰减。</translation>
    </message>
    <message>
        <source>Right would be leaky ReLU, whose slope is 0.01 below 0, or a lower learning rate.</source>
        <translation>合适的是 Leaky ReLU（0 以下斜率为 0.01），或较低的学习率。</translation>
    </message>
    <message>
        <source>Right would be leaky ReLU, whose slope is 0.01 below 0.</source>
        <translation>合适的是 Leaky ReLU，它在 0 以下的斜率为 0.01。</translation>
    </message>
    <message>
        <source>Right would be random weights: for the {inputs} inputs of layer {n}, He's rule draws them with a std of {std}.</source>
        <translation>合适的是随机权重：对第 {n} 层的 {inputs} 个输入，He 规则以标准差 {std} 抽取。</translation>
    </message>
    <message>
        <source>Right would be random weights: for the {inputs} inputs of layer {n}, Xavier's rule draws them with a std of {std}.</source>
        <translation>合适的是随机权重：对第 {n} 层的 {inputs} 个输入，Xavier 规则以标准差 {std} 抽取。</translation>
    </message>
    <message>
        <source>Sigmoid outputs pile up at 0 and 1 ({layers}): in layer {n}, {share} are below 0.01 or above 0.99, where the slope is below 0.0099; at its steepest it is 0.25.</source>
        <translation>Sigmoid 的输出堆积在 0 和 1（{layers}）：在第 {n} 层，{share} 低于 0.01 或高于 0.99，那里斜率低于 0.0099；最陡处为 0.25。</translation>
    </message>
    <message>
        <source>Signal and gradient get through: in layer {n} the signal's root mean square is {signal} times that in layer 1; ‖∂L/∂a‖ in layer 1 is {gradient} times that in the top hidden layer.</source>
        <translation>信号和梯度都能通过：在第 {n} 层，信号的均方根是第 1 层的 {signal} 倍；在第 1 层，‖∂L/∂a‖ 是最后一个隐藏层的 {gradient} 倍。</translation>
    </message>
    <message>
        <source>Since then it learns nothing.</source>
        <translation>此后它什么也学不到。</translation>
    </message>
    <message>
        <source>Tanh outputs pile up at −1 and 1 ({layers}): in layer {n}, {share} are beyond ±0.99, where the slope is below 0.0199; at its steepest it is 1.</source>
        <translation>Tanh 的输出堆积在 −1 和 1（{layers}）：在第 {n} 层，{share} 超出 ±0.99，那里斜率低于 0.0199；最陡处为 1。</translation>
    </message>
    <message>
        <source>That is √(1 − p) times the rule's, for dropout makes what it leaves larger.</source>
        <translation>这是规则值的 √(1 − p) 倍，因为 Dropout 会放大它留下的值。</translation>
    </message>
    <message>
        <source>The gradient does not get back ({layers}): ‖∂L/∂a‖ in layer {n} is {value} times that in the top hidden layer.</source>
        <translation>梯度传不回来（{layers}）：在第 {n} 层，‖∂L/∂a‖ 是最后一个隐藏层的 {value} 倍。</translation>
    </message>
    <message>
        <source>The gradient grows on its way back ({layers}): ‖∂L/∂a‖ in layer {n} is {value} times that in the top hidden layer. On average a layer multiplies it by {each}.</source>
        <translation>梯度在返回途中增大（{layers}）：在第 {n} 层，‖∂L/∂a‖ 是最后一个隐藏层的 {value} 倍。平均每层乘以 {each}。</translation>
    </message>
    <message>
        <source>The gradient shrinks on its way back ({layers}): ‖∂L/∂a‖ in layer {n} is {value} times that in the top hidden layer, for a sigmoid's slope is 0.25 at most. On average a layer multiplies it by {each}.</source>
        <translation>梯度在返回途中缩小（{layers}）：在第 {n} 层，‖∂L/∂a‖ 是最后一个隐藏层的 {value} 倍，因为 sigmoid 的斜率最多 0.25。平均每层乘以 {each}。</translation>
    </message>
    <message>
        <source>The gradient shrinks on its way back ({layers}): ‖∂L/∂a‖ in layer {n} is {value} times that in the top hidden layer. On average a layer multiplies it by {each}.</source>
        <translation>梯度在返回途中缩小（{layers}）：在第 {n} 层，‖∂L/∂a‖ 是最后一个隐藏层的 {value} 倍。平均每层乘以 {each}。</translation>
    </message>
    <message>
        <source>The gradient's size does not tell: ‖∂L/∂a‖ in layer 1 is {value} times that in the top hidden layer, for large weights make up for flat slopes.</source>
        <translation>梯度的大小看不出这一点：在第 1 层，‖∂L/∂a‖ 是最后一个隐藏层的 {value} 倍，因为大的权重弥补了平坦的斜率。</translation>
    </message>
    <message>
        <source>The layers look healthy, but dropout leaves {share} of what two passes of a sample have in common: less of it would help, or fewer layers.</source>
        <translation>各层看来健康，但同一样本两次通过时的共同部分，Dropout 只留下 {share}：减小 Dropout 或减少层数会有帮助。</translation>
    </message>
    <message>
        <source>The layers look healthy: the learning rate may be too low for its steps to show.</source>
        <translation>各层看来健康：学习率可能太低，看不出更新。</translation>
    </message>
    <message>
        <source>The loss was no finite number from the first iteration on: the signal or the first step is too large.</source>
        <translation>从第一次迭代起损失就不是有限数：信号或第一次更新太大。</translation>
    </message>
    <message>
        <source>The mean of the last {count} losses is {loss}, worse than guessing, which has {guess}: the network is sure of wrong answers. Its loss began with {first}.</source>
        <translation>最后 {count} 个损失的均值为 {loss}，不如猜测的 {guess}：网络对错误的答案很有把握。它的损失起始为 {first}。</translation>
    </message>
    <message>
        <source>The mean of the last {count} losses is {loss}. Guessing by how frequent the classes are has {guess}: nothing is learnt yet.</source>
        <translation>最后 {count} 个损失的均值为 {loss}。按各类出现的频率猜测为 {guess}：还什么都没学到。</translation>
    </message>
    <message>
        <source>The signal does not get through ({layers}): its root mean square is {first} in layer 1 and {last} in layer {n}.</source>
        <translation>信号不能通过（{layers}）：它的均方根在第 1 层为 {first}，在第 {n} 层为 {last}。</translation>
    </message>
    <message>
        <source>The signal grows on its way ({layers}): its root mean square is {first} in layer 1 and {last} in layer {n}, {value} times that. On average a layer multiplies it by {each}.</source>
        <translation>信号在途中增大（{layers}）：它的均方根在第 1 层为 {first}，在第 {n} 层为 {last}，即前者的 {value} 倍。平均每层乘以 {each}。</translation>
    </message>
    <message>
        <source>The signal shrinks on its way ({layers}): its root mean square is {first} in layer 1 and {last} in layer {n}, {value} times that. On average a layer multiplies it by {each}.</source>
        <translation>信号在途中缩小（{layers}）：它的均方根在第 1 层为 {first}，在第 {n} 层为 {last}，即前者的 {value} 倍。平均每层乘以 {each}。</translation>
    </message>
    <message>
        <source>The units of a layer are copies of one another ({layers}): of {units} units in layer {n} only 1 is different. Copies get equal gradients, so they stay copies (but for rounding and dropout): the layer does the work of one unit.</source>
        <translation>一层的单元互为副本（{layers}）：第 {n} 层的 {units} 个单元中只有 1 个不同。副本得到相同的梯度，所以一直是副本（舍入和 Dropout 除外）：整层只做一个单元的工作。</translation>
    </message>
    <message>
        <source>The weights are so small that their squares are lost in batch normalisation's ε: larger ones, of any std, would do.</source>
        <translation>权重太小，它们的平方淹没在批量归一化的 ε 中：换成较大的权重即可，标准差不限。</translation>
    </message>
    <message>
        <source>The weights of layer {n} were drawn right, with a std of {drawn}, and training has brought them to {now}: a lower learning rate would help, or less weight decay if there is any.</source>
        <translation>第 {n} 层的权重以标准差 {drawn} 抽取，是合适的，训练使它变为 {now}：较低的学习率会有帮助；若有权重衰减，减小它也会有帮助。</translation>
    </message>
    <message>
        <source>The weights of layer {n} were drawn right, with a std of {drawn}, and training has brought them to {now}: a lower learning rate would help.</source>
        <translation>第 {n} 层的权重以标准差 {drawn} 抽取，是合适的，训练使它变为 {now}：较低的学习率会有帮助。</translation>
    </message>
    <message>
        <source>The weights' std is about right, but the inputs are of size {size}: right would be standardised ones.</source>
        <translation>权重的标准差大致合适，但输入的大小为 {size}：合适的是标准化的输入。</translation>
    </message>
    <message>
        <source>The weights' std is about right; a lower learning rate may help.</source>
        <translation>权重的标准差大致合适；较低的学习率可能有帮助。</translation>
    </message>
    <message>
        <source>The weights' std is about right; batch normalisation may help, or fewer layers.</source>
        <translation>权重的标准差大致合适；批量归一化或较少的层可能有帮助。</translation>
    </message>
    <message>
        <source>The weights' std is about right; fewer layers may help.</source>
        <translation>权重的标准差大致合适；较少的层可能有帮助。</translation>
    </message>
    <message>
        <source>Threshold: {threshold} = exp(6). Measured: in networks that learn digits signals grow by up to 14 times and gradients by up to 36 times.</source>
        <translation>阈值：{threshold} = exp(6)。实测：在学会手写数字的网络中，信号最多增大到 14 倍，梯度最多 36 倍。</translation>
    </message>
    <message>
        <source>Threshold: {threshold} = exp(−3) of the product of all layers' stds, as of a signal. Measured on digits: where decay leaves 0.1, networks still learn.</source>
        <translation>阈值：所有层标准差之积的 {threshold} = exp(−3) 倍，与信号相同。在手写数字上实测：衰减后还剩 0.1 倍时，网络仍能学习。</translation>
    </message>
    <message>
        <source>Threshold: {threshold} = exp(−3). Reasoned from Schoenholz et al. 2017, Deep information propagation: networks train up to a depth of about 6 ξ.</source>
        <translation>阈值：{threshold} = exp(−3)。由 Schoenholz et al. 2017, Deep information propagation 推得：网络可训练到约 6 ξ 的深度。</translation>
    </message>
    <message>
        <source>Threshold: {threshold} different unit. Rumelhart et al. 1986, Learning internal representations by error propagation.</source>
        <translation>阈值：{threshold} 个不同的单元。Rumelhart et al. 1986, Learning internal representations by error propagation。</translation>
    </message>
    <message>
        <source>Threshold: {threshold} for layer 1's pre-activations; rules and standardised inputs give about 1. Measured with SGD: 0.4 to 2 learn as well as any.</source>
        <translation>阈值：第 1 层的预激活为 {threshold}；规则加标准化的输入约为 1。用 SGD 实测：0.4 到 2 之间学得一样好。</translation>
    </message>
    <message>
        <source>Threshold: {threshold} times the loss of guessing after 200 iterations, reasoned.</source>
        <translation>阈值：200 次迭代后为随机猜测损失的 {threshold} 倍，推理得出。</translation>
    </message>
    <message>
        <source>Threshold: {threshold} times the loss of guessing after 200 iterations. Measured: networks that guess are at 1.02 times it at the most.</source>
        <translation>阈值：200 次迭代后为猜测损失的 {threshold} 倍。实测：只会猜测的网络最多为 1.02 倍。</translation>
    </message>
    <message>
        <source>Threshold: {threshold}, folklore. Karpathy, CS231n, Neural networks 1.</source>
        <translation>阈值：{threshold}，经验之谈。Karpathy, CS231n, Neural networks 1。</translation>
    </message>
    <message>
        <source>Threshold: {threshold}, for batch normalisation in every layer. In wide ReLU networks gradients grow by 1.21 a layer (Yang et al. 2019, A mean field theory of batch normalization); measured on digits: 30 such layers still learn.</source>
        <translation>阈值：{threshold}，适用于每层都有批量归一化的网络。在宽的 ReLU 网络中，梯度每层增大为 1.21 倍 (Yang et al. 2019, A mean field theory of batch normalization)；在手写数字上实测：30 个这样的层仍能学习。</translation>
    </message>
    <message>
        <source>Threshold: {threshold}, for batch normalisation in every layer. Measured with SGD on digits: at 0.044 a network still learns, at 0.0014 it does not.</source>
        <translation>阈值：{threshold}，适用于每层都有批量归一化的网络。用 SGD 在手写数字上实测：为 0.044 时网络仍能学习，为 0.0014 时不能。</translation>
    </message>
    <message>
        <source>Threshold: {threshold}, nothing passes such a layer. Lu et al. 2019, Dying ReLU and initialization.</source>
        <translation>阈值：{threshold}，没有什么能通过这样的层。Lu et al. 2019, Dying ReLU and initialization。</translation>
    </message>
    <message>
        <source>Threshold: {threshold}, reasoned. What saturation does: Glorot and Bengio 2010, section 3.</source>
        <translation>阈值：{threshold}，推理得出。饱和的影响：Glorot and Bengio 2010, section 3。</translation>
    </message>
    <message>
        <source>Threshold: {threshold}, reasoned: 99 % of the layer's mean square is one number that all units repeat.</source>
        <translation>阈值：{threshold}，推理得出：该层均方的 99 % 是所有单元共有的一个数。</translation>
    </message>
    <message>
        <source>Threshold: {threshold}. A depth scale ξ of two layers or less would be a problem in a network of a dozen layers; He et al. 2015, section 2.2, have such a case.</source>
        <translation>阈值：{threshold}。深度尺度 ξ 不超过两层，在十几层的网络中会成为问题；He et al. 2015, section 2.2 有这样的例子。</translation>
    </message>
    <message>
        <source>Threshold: {threshold}. Measured with SGD on digits: up to 7 times costs nothing, up to 46 times costs accuracy, from 73 times on ReLU networks diverge.</source>
        <translation>阈值：{threshold}。用 SGD 在手写数字上实测：不超过 7 倍没有损害，到 46 倍为止会降低准确率，从 73 倍起 ReLU 网络发散。</translation>
    </message>
    <message>
        <source>Threshold: {threshold}. Measured with SGD on digits: with up to 79 % saturated the loss falls below that of guessing, with 90 % it does not within 600 iterations.</source>
        <translation>阈值：{threshold}。用 SGD 在手写数字上实测：饱和不超过 79 % 时，损失降到随机猜测以下；为 90 % 时，600 次迭代之内降不到。</translation>
    </message>
    <message>
        <source>Weight decay has shrunk the weights.</source>
        <translation>权重衰减使权重缩小了。</translation>
    </message>
    <message>
        <source>Weight decay has shrunk the weights: those of layer {n} were drawn with a std of {target} and have {actual} now.</source>
        <translation>权重衰减使权重缩小了：第 {n} 层的权重以标准差 {target} 抽取，现在为 {actual}。</translation>
    </message>
    <message>
        <source>Whatever the optimiser, it learns no more than a network with one unit a layer.</source>
        <translation>无论用什么优化器，它学到的都不比每层只有一个单元的网络多。</translation>
    </message>
    <message>
        <source>With one hidden layer nothing grows or shrinks on its way; its pre-activations begin with a size of {value}, and 1 is about right.</source>
        <translation>只有一个隐藏层时，途中没有什么增大或缩小；它的预激活起始大小为 {value}，1 左右合适。</translation>
    </message>
    <message>
        <source>With plain SGD at an ordinary learning rate the first steps are far too large.</source>
        <translation>用普通 SGD 和通常的学习率时，最初几次更新就远远过大。</translation>
    </message>
    <message>
        <source>With plain SGD at an ordinary learning rate the first steps are far too large: it diverges.</source>
        <translation>用普通 SGD 和通常的学习率时，最初几次更新就远远过大：它会发散。</translation>
    </message>
    <message>
        <source>With plain SGD it hardly learns; Adam, whose steps do not shrink with the gradient, may get over it.</source>
        <translation>用普通 SGD 时它几乎学不会；Adam 的更新步长不随梯度缩小，也许能克服这一点。</translation>
    </message>
    <message>
        <source>With plain SGD it learns hardly or not at all, for flat units hardly change.</source>
        <translation>用普通 SGD 时它几乎或完全学不会，因为处于平坦部分的单元几乎不变。</translation>
    </message>
    <message>
        <source>With plain SGD it learns hardly or not at all: steps that suit the upper layers are too large for the lower ones.</source>
        <translation>用普通 SGD 时它几乎或完全学不会：适合靠近输出的层的更新步长，对靠近输入的层来说太大。</translation>
    </message>
    <message>
        <source>collapsed</source>
        <translation>坍缩</translation>
    </message>
    <message>
        <source>dead units</source>
        <translation>死亡单元</translation>
    </message>
    <message>
        <source>diverged</source>
        <translation>已发散</translation>
    </message>
    <message>
        <source>exploding gradient</source>
        <translation>梯度爆炸</translation>
    </message>
    <message>
        <source>exploding signal</source>
        <translation>信号爆炸</translation>
    </message>
    <message>
        <source>healthy</source>
        <translation>健康</translation>
    </message>
    <message>
        <source>large start</source>
        <translation>起始过大</translation>
    </message>
    <message>
        <source>layer {n}</source>
        <translation>第 {n} 层</translation>
    </message>
    <message>
        <source>layers {first} and {last}</source>
        <translation>第 {first} 和 {last} 层</translation>
    </message>
    <message>
        <source>layers {first} to {last}</source>
        <translation>第 {first} 到 {last} 层</translation>
    </message>
    <message>
        <source>layers {numbers}</source>
        <translation>第 {numbers} 层</translation>
    </message>
    <message>
        <source>no data yet</source>
        <translation>尚无数据</translation>
    </message>
    <message>
        <source>problem</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>saturated</source>
        <translation>饱和</translation>
    </message>
    <message>
        <source>small start</source>
        <translation>起始过小</translation>
    </message>
    <message>
        <source>stuck</source>
        <translation>停滞</translation>
    </message>
    <message>
        <source>symmetric</source>
        <translation>对称</translation>
    </message>
    <message>
        <source>vanishing gradient</source>
        <translation>梯度消失</translation>
    </message>
    <message>
        <source>vanishing signal</source>
        <translation>信号消失</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>weight decay</source>
        <translation>权重衰减</translation>
    </message>
    <message>
        <source>worse than guessing</source>
        <translation>不如猜测</translation>
    </message>
    <message>
        <source>{title} (layer {n}: {value})</source>
        <translation>{title}（第 {n} 层：{value}）</translation>
    </message>
    <message>
        <source>{title} – {source}</source>
        <translation>{title} – {source}</translation>
    </message>
</context>
<context>
    <name>_Card</name>
    <message>
        <source>Copy what is exactly this rule in {name}</source>
        <translation>复制 {name} 中与此规则完全相同的写法</translation>
    </message>
    <message>
        <source>Copy what one writes in {name}</source>
        <translation>复制在 {name} 中的写法</translation>
    </message>
    <message>
        <source>Exactly this rule in {name}</source>
        <translation>{name} 中与此规则完全相同的写法</translation>
    </message>
    <message>
        <source>Exactly this rule:</source>
        <translation>与此规则完全相同：</translation>
    </message>
    <message>
        <source>What one writes in {name}</source>
        <translation>在 {name} 中的写法</translation>
    </message>
</context>
<context>
    <name>_ColorBar</name>
    <message>
        <source>Colours: blue where gradients vanish, orange where they explode</source>
        <translation>颜色：梯度消失处为蓝色，爆炸处为橙色</translation>
    </message>
</context>
<context>
    <name>_Row</name>
    <message>
        <source>, in per cent</source>
        <translation>，百分比</translation>
    </message>
    <message>
        <source>Pause: {condition}</source>
        <translation>暂停：{condition}</translation>
    </message>
</context>
<context>
    <name>_Words</name>
    <message>
        <source>above {low}</source>
        <translation>大于 {low}</translation>
    </message>
    <message>
        <source>and {n} more</source>
        <translation>还有 {n} 个</translation>
    </message>
    <message>
        <source>at least {low}</source>
        <translation>至少 {low}</translation>
    </message>
    <message>
        <source>at most {high}</source>
        <translation>最多 {high}</translation>
    </message>
    <message>
        <source>below {high}</source>
        <translation>小于 {high}</translation>
    </message>
    <message>
        <source>iteration {n} reached</source>
        <translation>已到达迭代 {n}</translation>
    </message>
    <message>
        <source>must be a number</source>
        <translation>必须是一个数</translation>
    </message>
    <message>
        <source>must be from {low} to {high}</source>
        <translation>必须从 {low} 到 {high}</translation>
    </message>
    <message>
        <source>must be {bound}</source>
        <translation>必须{bound}</translation>
    </message>
    <message>
        <source>must be {low} and {high}</source>
        <translation>必须{low}且{high}</translation>
    </message>
    <message>
        <source>{who} diverged</source>
        <translation>{who} 已发散</translation>
    </message>
    <message>
        <source>{who}: loss {loss} is above {limit}</source>
        <translation>{who}：损失 {loss} 高于 {limit}</translation>
    </message>
    <message>
        <source>{who}: loss {loss} is below {limit}</source>
        <translation>{who}：损失 {loss} 低于 {limit}</translation>
    </message>
    <message>
        <source>{who}: test accuracy {share} % is above {limit} %</source>
        <translation>{who}：测试准确率 {share} % 高于 {limit} %</translation>
    </message>
    <message>
        <source>{who}: {share} % of layer {n}'s units are dead</source>
        <translation>{who}：第 {n} 层有 {share} % 的单元死亡</translation>
    </message>
    <message>
        <source>{who}: {share} % of layer {n}'s values are saturated, or 0 in ReLU</source>
        <translation>{who}：第 {n} 层有 {share} % 的值饱和，或在 ReLU 中为 0</translation>
    </message>
</context>
<context>
    <name>caption</name>
    <message>
        <source>At most {n} training samples, chosen by the seed.</source>
        <translation>最多 {n} 个训练样本，由种子选出。</translation>
    </message>
    <message>
        <source>Faint: not smoothed.</source>
        <translation>浅色：未平滑。</translation>
    </message>
    <message>
        <source>From iteration {n}: learning rate {values}.</source>
        <translation>从迭代 {n} 起：学习率 {values}。</translation>
    </message>
    <message>
        <source>Lines: {loss}, smoothed over {n} iterations (Kaiser window, β = 2).</source>
        <translation>线：{loss}，以 {n} 次迭代平滑（Kaiser 窗，β = 2）。</translation>
    </message>
    <message>
        <source>Lines: {loss}.</source>
        <translation>线：{loss}。</translation>
    </message>
    <message>
        <source>Weight decay {decay:g}.</source>
        <translation>权重衰减 {decay:g}。</translation>
    </message>
    <message>
        <source>batch normalisation</source>
        <translation>批量归一化</translation>
    </message>
    <message>
        <source>batch normalisation in layers {layers}</source>
        <translation>第 {layers} 层批量归一化</translation>
    </message>
    <message>
        <source>common draws</source>
        <translation>共同抽取</translation>
    </message>
    <message>
        <source>dropout {share:g}</source>
        <translation>Dropout {share:g}</translation>
    </message>
    <message>
        <source>feature by feature</source>
        <translation>逐特征</translation>
    </message>
    <message>
        <source>independent draws</source>
        <translation>各自抽取</translation>
    </message>
    <message>
        <source>learning rate {rate:g}</source>
        <translation>学习率 {rate:g}</translation>
    </message>
    <message>
        <source>no batch normalisation</source>
        <translation>无批量归一化</translation>
    </message>
    <message>
        <source>over all values</source>
        <translation>对所有值</translation>
    </message>
    <message>
        <source>standardised {how} (LeCun et al. 1998)</source>
        <translation>{how}标准化 (LeCun et al. 1998)</translation>
    </message>
    <message>
        <source>the loss of each mini-batch after its update</source>
        <translation>每个小批量更新之后的损失</translation>
    </message>
    <message>
        <source>the loss of each mini-batch before its update</source>
        <translation>每个小批量更新之前的损失</translation>
    </message>
    <message>
        <source>weight decay {decay:g}</source>
        <translation>权重衰减 {decay:g}</translation>
    </message>
    <message>
        <source>{data}; seed {seed}; {draws}; {dtype}. {program}.</source>
        <translation>{data}；种子 {seed}；{draws}；{dtype}。{program}。</translation>
    </message>
    <message>
        <source>{n} samples through untrained networks without biases.</source>
        <translation>{n} 个样本通过无偏置的未训练网络。</translation>
    </message>
    <message>
        <source>{n} values lie above {top:g}, beyond the axis.</source>
        <translation>有 {n} 个值高于 {top:g}，超出坐标轴。</translation>
    </message>
    <message>
        <source>{optimizer}, learning rate {rate:g}, mini-batches of {batch}, iteration {k} of {n}.</source>
        <translation>{optimizer}，学习率 {rate:g}，小批量 {batch}，迭代 {k}/{n}。</translation>
    </message>
</context>
<context>
    <name>depth</name>
    <message>
        <source>Backward</source>
        <translation>反向</translation>
    </message>
    <message>
        <source>Backward: rms of the gradient</source>
        <translation>反向：梯度的均方根</translation>
    </message>
    <message>
        <source>Backward: rms of the gradient that arrives, by layer</source>
        <translation>反向：到达各层的梯度的均方根</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>前向</translation>
    </message>
    <message>
        <source>Forward: std of activations</source>
        <translation>前向：激活值的标准差</translation>
    </message>
    <message>
        <source>Forward: std of activations by layer</source>
        <translation>前向：各层激活值的标准差</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>层</translation>
    </message>
    <message>
        <source>Layer (0: input)</source>
        <translation>层（0：输入）</translation>
    </message>
    <message>
        <source>Signal and gradient by layer</source>
        <translation>逐层的信号与梯度</translation>
    </message>
    <message>
        <source>batch normalisation above a layer without it</source>
        <translation>批量归一化位于没有它的层之后</translation>
    </message>
    <message>
        <source>dashed: mean-field theory (Poole et al. 2016; Schoenholz et al. 2017)</source>
        <translation>虚线：均值场理论 (Poole et al. 2016; Schoenholz et al. 2017)</translation>
    </message>
    <message>
        <source>dashed: mean-field theory of the untrained network (Poole et al. 2016; Schoenholz et al. 2017)</source>
        <translation>虚线：未训练网络的均值场理论 (Poole et al. 2016; Schoenholz et al. 2017)</translation>
    </message>
    <message>
        <source>gradient</source>
        <translation>梯度</translation>
    </message>
    <message>
        <source>gradient, also in theory,</source>
        <translation>梯度（理论亦然）</translation>
    </message>
    <message>
        <source>is 0</source>
        <translation>为 0</translation>
    </message>
    <message>
        <source>is above 1e12</source>
        <translation>大于 1e12</translation>
    </message>
    <message>
        <source>is below 1e-12</source>
        <translation>小于 1e-12</translation>
    </message>
    <message>
        <source>is not finite</source>
        <translation>非有限数</translation>
    </message>
    <message>
        <source>layer {layers}</source>
        <translation>第 {layers} 层</translation>
    </message>
    <message>
        <source>layers {layers}</source>
        <translation>第 {layers} 层</translation>
    </message>
    <message>
        <source>no theory for {labels}: {reason}</source>
        <translation>{labels} 没有理论：{reason}</translation>
    </message>
    <message>
        <source>rms (top layer: 1)</source>
        <translation>均方根（最后一个隐藏层：1）</translation>
    </message>
    <message>
        <source>std</source>
        <translation>标准差</translation>
    </message>
    <message>
        <source>std of activations</source>
        <translation>激活值的标准差</translation>
    </message>
    <message>
        <source>std, also in theory,</source>
        <translation>标准差（理论亦然）</translation>
    </message>
    <message>
        <source>the input</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>theory of the gradient</source>
        <translation>梯度的理论值</translation>
    </message>
    <message>
        <source>theory of the std</source>
        <translation>标准差的理论值</translation>
    </message>
    <message>
        <source>weights are not independent draws</source>
        <translation>权重不是独立抽取的</translation>
    </message>
    <message>
        <source>{labels}: batch normalisation over {n} samples; the theory is that of many, and {n} lose more</source>
        <translation>{labels}：在 {n} 个样本上做批量归一化；理论针对大量样本，{n} 个样本损失更多</translation>
    </message>
    <message>
        <source>{label}: no gradient arrives at the top hidden layer</source>
        <translation>{label}：没有梯度到达最后一个隐藏层</translation>
    </message>
    <message>
        <source>{label}: no gradient measured yet</source>
        <translation>{label}：尚未测量梯度</translation>
    </message>
    <message>
        <source>{label}: the gradient at the top hidden layer is not finite</source>
        <translation>{label}：最后一个隐藏层的梯度不是有限数</translation>
    </message>
    <message>
        <source>{label}: {subject} {cause} at {layers}</source>
        <translation>{label}：{subject}{cause}，在{layers}</translation>
    </message>
</context>
<context>
    <name>figures</name>
    <message>
        <source>0, which has no place here: {n} values</source>
        <translation>0，在这里没有位置：{n} 个值</translation>
    </message>
    <message>
        <source>= 0: share of values that are exactly 0, dark for none, light for all</source>
        <translation>= 0：恰为 0 的值的比例，深色为无，浅色为全部</translation>
    </message>
    <message>
        <source>Accuracy: on test samples, and dashed on training samples</source>
        <translation>准确率：测试样本；虚线为训练样本</translation>
    </message>
    <message>
        <source>Activation</source>
        <translation>激活值</translation>
    </message>
    <message>
        <source>Activations of a layer over time</source>
        <translation>一层的激活值随时间的变化</translation>
    </message>
    <message>
        <source>Activations of each layer, by initialisation</source>
        <translation>各初始化方法下每层的激活值</translation>
    </message>
    <message>
        <source>Activations of the mini-batch</source>
        <translation>小批量的激活值</translation>
    </message>
    <message>
        <source>Dead units (share)</source>
        <translation>死亡单元（比例）</translation>
    </message>
    <message>
        <source>Each outline is as wide as its tallest bin.</source>
        <translation>每条轮廓的宽度以其最高的区间为准。</translation>
    </message>
    <message>
        <source>Gradient norm ‖∂L/∂W‖_F</source>
        <translation>梯度范数 ‖∂L/∂W‖_F</translation>
    </message>
    <message>
        <source>Iteration</source>
        <translation>迭代</translation>
    </message>
    <message>
        <source>Iteration {n}, accuracy on {samples} test samples:  {values}</source>
        <translation>迭代 {n}，在 {samples} 个测试样本上的准确率：{values}</translation>
    </message>
    <message>
        <source>Layer {n}</source>
        <translation>第 {n} 层</translation>
    </message>
    <message>
        <source>Layers by number, pale to full; the last one, dashed, is the output layer.</source>
        <translation>各层按编号由浅到深；最后的虚线为输出层。</translation>
    </message>
    <message>
        <source>Layers over time</source>
        <translation>各层随时间的变化</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>Loss (nats)</source>
        <translation>损失 (nats)</translation>
    </message>
    <message>
        <source>Loss, by initialisation</source>
        <translation>各初始化方法的损失</translation>
    </message>
    <message>
        <source>Mini-batch of iteration {n}, {samples} samples</source>
        <translation>迭代 {n} 的小批量，{samples} 个样本</translation>
    </message>
    <message>
        <source>Saturated or 0 (share)</source>
        <translation>饱和或为 0（比例）</translation>
    </message>
    <message>
        <source>Signals at initialisation</source>
        <translation>初始化时的信号</translation>
    </message>
    <message>
        <source>Std of activations</source>
        <translation>激活值的标准差</translation>
    </message>
    <message>
        <source>Test accuracy</source>
        <translation>测试准确率</translation>
    </message>
    <message>
        <source>Test accuracy (%)</source>
        <translation>测试准确率 (%)</translation>
    </message>
    <message>
        <source>Test, dashed: training (%)</source>
        <translation>测试，虚线：训练 (%)</translation>
    </message>
    <message>
        <source>Update / weights ‖ΔW‖_F / ‖W‖_F</source>
        <translation>更新/权重 ‖ΔW‖_F / ‖W‖_F</translation>
    </message>
    <message>
        <source>Values in a bin (count)</source>
        <translation>区间内的值（个数）</translation>
    </message>
    <message>
        <source>activation a = f(z)</source>
        <translation>激活值 a = f(z)</translation>
    </message>
    <message>
        <source>all values from {low} to {high}</source>
        <translation>所有值从 {low} 到 {high}</translation>
    </message>
    <message>
        <source>diverged: no values</source>
        <translation>已发散：没有值</translation>
    </message>
    <message>
        <source>diverged: {n} values</source>
        <translation>已发散：{n} 个值</translation>
    </message>
    <message>
        <source>f has no flat part: {n} values</source>
        <translation>f 没有平坦部分：{n} 个值</translation>
    </message>
    <message>
        <source>folklore: 0.001</source>
        <translation>经验值：0.001</translation>
    </message>
    <message>
        <source>gradient ∂L/∂W</source>
        <translation>梯度 ∂L/∂W</translation>
    </message>
    <message>
        <source>gradient ∂L/∂a</source>
        <translation>梯度 ∂L/∂a</translation>
    </message>
    <message>
        <source>infinite: {n} values</source>
        <translation>无穷：{n} 个值</translation>
    </message>
    <message>
        <source>label {label}</source>
        <translation>标签 {label}</translation>
    </message>
    <message>
        <source>logit</source>
        <translation>logit</translation>
    </message>
    <message>
        <source>not computed yet, or weights of 0: {n} values</source>
        <translation>尚未计算，或权重为 0：{n} 个值</translation>
    </message>
    <message>
        <source>not computed yet: {n} values</source>
        <translation>尚未计算：{n} 个值</translation>
    </message>
    <message>
        <source>not known of these iterations</source>
        <translation>这些迭代的值未知</translation>
    </message>
    <message>
        <source>pre-activation z</source>
        <translation>预激活 z</translation>
    </message>
    <message>
        <source>share of values per unit:</source>
        <translation>单位区间内的值的比例：</translation>
    </message>
    <message>
        <source>this activation has no flat part</source>
        <translation>此激活函数没有平坦部分</translation>
    </message>
    <message>
        <source>update ΔW</source>
        <translation>更新 ΔW</translation>
    </message>
    <message>
        <source>weight W</source>
        <translation>权重 W</translation>
    </message>
    <message>
        <source>{label}, layer {n}</source>
        <translation>{label}，第 {n} 层</translation>
    </message>
    <message>
        <source>{n} of {all} layers</source>
        <translation>{all} 层中的 {n} 层</translation>
    </message>
    <message>
        <source>{share} exactly 0</source>
        <translation>{share} 恰为 0</translation>
    </message>
    <message>
        <source>{share} not finite</source>
        <translation>{share} 非有限数</translation>
    </message>
    <message>
        <source>{share} of the values from {low} to {high}</source>
        <translation>{share} 的值从 {low} 到 {high}</translation>
    </message>
    <message>
        <source>{test} (training {training})</source>
        <translation>{test}（训练 {training}）</translation>
    </message>
</context>
<context>
    <name>formula_line</name>
    <message>
        <source>{formula}, before it is rescaled on data</source>
        <translation>{formula}，按数据重新缩放之前</translation>
    </message>
    <message>
        <source>σ = {std} for {which} = {n}</source>
        <translation>σ = {std}，{which} = {n}</translation>
    </message>
    <message>
        <source>σ = {std} in every layer</source>
        <translation>每一层 σ = {std}</translation>
    </message>
</context>
<context>
    <name>last_session</name>
    <message>
        <source>The preset to open at start is not known: {id}</source>
        <translation>启动时要打开的预设未知：{id}</translation>
    </message>
    <message>
        <source>What was open last cannot be read, and the default comparison is open instead: {why}</source>
        <translation>无法读取上次打开的内容，已改为打开默认的比较：{why}</translation>
    </message>
</context>
<context>
    <name>netcore</name>
    <message>
        <source>1 column</source>
        <translation>1 列</translation>
    </message>
    <message>
        <source>1,797 handwritten digits of the UCI repository, bundled: 1,437 to train, 360 to test.</source>
        <translation>UCI 数据库的 1,797 个手写数字，随程序附带：1,437 个用于训练，360 个用于测试。</translation>
    </message>
    <message>
        <source>300 samples: a network that learns them by heart does worse on the test. Weight decay narrows the gap, here without a better test accuracy. Its loss holds the penalty and lies above the axis.</source>
        <translation>300 个样本：把它们背下来的网络在测试中表现更差。权重衰减缩小了差距，但这里测试准确率并没有更好。它的损失包含惩罚项，位于坐标轴之上。</translation>
    </message>
    <message>
        <source>300 samples: with dropout they are learned by heart more slowly, and the loss stays away from 0. Test accuracy gains nothing from it here.</source>
        <translation>300 个样本：用 Dropout 时背得更慢，损失离 0 更远。这里测试准确率并没有因此提高。</translation>
    </message>
    <message>
        <source>70,000 handwritten digits of 28×28 pixels, from a folder with the IDX files.</source>
        <translation>70,000 个 28×28 像素的手写数字，来自含 IDX 文件的文件夹。</translation>
    </message>
    <message>
        <source>70,000 pictures of clothes of 28×28 pixels, from a folder with the IDX files.</source>
        <translation>70,000 张 28×28 像素的服装图片，来自含 IDX 文件的文件夹。</translation>
    </message>
    <message>
        <source>A fixed interval, whatever the layer's size: std = limit / √3.</source>
        <translation>固定的区间，与层的大小无关：标准差 = 界限 / √3。</translation>
    </message>
    <message>
        <source>A fixed std, whatever the layer's size.</source>
        <translation>固定的标准差，与层的大小无关。</translation>
    </message>
    <message>
        <source>A rectifier that lets a hundredth of the negative side through.</source>
        <translation>让负的一侧通过百分之一的整流函数。</translation>
    </message>
    <message>
        <source>A smooth rectifier.</source>
        <translation>平滑的整流函数。</translation>
    </message>
    <message>
        <source>A table of your own: a CSV file with a column of labels, or an NPZ file with the arrays X and y.</source>
        <translation>自己的表格：带一列标签的 CSV 文件，或含数组 X 和 y 的 NPZ 文件。</translation>
    </message>
    <message>
        <source>Activation</source>
        <translation>激活函数</translation>
    </message>
    <message>
        <source>AdaGrad</source>
        <translation>AdaGrad</translation>
    </message>
    <message>
        <source>Adam</source>
        <translation>Adam</translation>
    </message>
    <message>
        <source>All equal</source>
        <translation>全部相等</translation>
    </message>
    <message>
        <source>All weights 0: every unit of a layer stays the same for ever.</source>
        <translation>所有权重为 0：一层的每个单元永远相同。</translation>
    </message>
    <message>
        <source>All weights equal: the gradient is equal too, so symmetry never breaks.</source>
        <translation>所有权重相等：梯度也相等，因此对称性永远不会被打破。</translation>
    </message>
    <message>
        <source>All zeros</source>
        <translation>全为零</translation>
    </message>
    <message>
        <source>Batch norm</source>
        <translation>批量归一化</translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation>批量大小</translation>
    </message>
    <message>
        <source>By Xavier, or Glorot, it means the paper's rule, √(2 / (n_in + n_out)); this one is LeCun's.</source>
        <translation>它所说的 Xavier（或 Glorot）指论文中的规则 √(2 / (n_in + n_out))；此规则是 LeCun 的。</translation>
    </message>
    <message>
        <source>By Xavier, or Glorot, it means the paper's rule, √(2 / (n_in + n_out)); this one is LeCun's. Keras cuts the normal distribution off at two standard deviations; its std is corrected for that.</source>
        <translation>它所说的 Xavier（或 Glorot）指论文中的规则 √(2 / (n_in + n_out))；此规则是 LeCun 的。Keras 在两个标准差处截断正态分布；其标准差已为此作了修正。</translation>
    </message>
    <message>
        <source>Constant</source>
        <translation>常数</translation>
    </message>
    <message>
        <source>Contenders</source>
        <translation>对比项</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Decides weights, batches, dropout and which samples: the same seed, the same run.</source>
        <translation>决定权重、批次、Dropout 和选哪些样本：种子相同，运行相同。</translation>
    </message>
    <message>
        <source>Digits 8×8</source>
        <translation>手写数字 8×8</translation>
    </message>
    <message>
        <source>Digits: 16 stds</source>
        <translation>手写数字：16 种标准差</translation>
    </message>
    <message>
        <source>Digits: 16 stds, batch normalisation</source>
        <translation>手写数字：16 种标准差，批量归一化</translation>
    </message>
    <message>
        <source>Digits: four optimisers</source>
        <translation>手写数字：四种优化器</translation>
    </message>
    <message>
        <source>Digits: overfitting, dropout</source>
        <translation>手写数字：过拟合，Dropout</translation>
    </message>
    <message>
        <source>Digits: overfitting, weight decay</source>
        <translation>手写数字：过拟合，权重衰减</translation>
    </message>
    <message>
        <source>Digits: std 0.01, Xavier, He</source>
        <translation>手写数字：std 0.01、Xavier、He</translation>
    </message>
    <message>
        <source>Draws</source>
        <translation>抽取方式</translation>
    </message>
    <message>
        <source>Dropout</source>
        <translation>Dropout</translation>
    </message>
    <message>
        <source>ELU</source>
        <translation>ELU</translation>
    </message>
    <message>
        <source>Each unit gets the same small number of incoming weights, the rest is 0.</source>
        <translation>每个单元得到同样少量的输入权重，其余为 0。</translation>
    </message>
    <message>
        <source>Every pixel that ever changes has mean 0 and variance 1: layer 1 has a std near 0.83, as with Gaussian noise, and its units' means differ less.</source>
        <translation>每个会变化的像素均值为 0、方差为 1：第 1 层的标准差接近 0.83，与高斯噪声相同，其单元的均值相差较小。</translation>
    </message>
    <message>
        <source>Every unit says the same, and symmetry never breaks.</source>
        <translation>每个单元的输出都相同，对称性永远不会被打破。</translation>
    </message>
    <message>
        <source>Factor on the rule's std.</source>
        <translation>规则标准差的倍数。</translation>
    </message>
    <message>
        <source>Fashion-MNIST</source>
        <translation>Fashion-MNIST</translation>
    </message>
    <message>
        <source>GELU</source>
        <translation>GELU</translation>
    </message>
    <message>
        <source>Gain</source>
        <translation>增益</translation>
    </message>
    <message>
        <source>Gaussian noise</source>
        <translation>高斯噪声</translation>
    </message>
    <message>
        <source>Glorot's compromise between keeping the signal and keeping the gradient.</source>
        <translation>Glorot 在保持信号与保持梯度之间的折中。</translation>
    </message>
    <message>
        <source>Glorot's variance from a uniform distribution, as in the paper.</source>
        <translation>Glorot 的方差，取自均匀分布，与论文相同。</translation>
    </message>
    <message>
        <source>Gradient descent with a velocity.</source>
        <translation>带速度的梯度下降。</translation>
    </message>
    <message>
        <source>Half width r of the interval.</source>
        <translation>区间的半宽 r。</translation>
    </message>
    <message>
        <source>He (textbook)</source>
        <translation>He（教科书）</translation>
    </message>
    <message>
        <source>He normal (Kaiming)</source>
        <translation>He 正态 (Kaiming)</translation>
    </message>
    <message>
        <source>He uniform (Kaiming)</source>
        <translation>He 均匀 (Kaiming)</translation>
    </message>
    <message>
        <source>He's variance from a uniform distribution.</source>
        <translation>He 的方差，取自均匀分布。</translation>
    </message>
    <message>
        <source>Hidden layers</source>
        <translation>隐藏层</translation>
    </message>
    <message>
        <source>How a gradient becomes a step.</source>
        <translation>由梯度得出更新量的方法。</translation>
    </message>
    <message>
        <source>How far from 1 the variance may stay.</source>
        <translation>方差可偏离 1 多远。</translation>
    </message>
    <message>
        <source>How many, chosen at random by the seed and the same during the whole run (the textbook takes the first 300 to show overfitting); empty for all. The accuracy on them is measured, too.</source>
        <translation>多少个，由种子随机选出，整个运行中不变（教科书取前 300 个以展示过拟合）；留空为全部。也会测量在其上的准确率。</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>恒等</translation>
    </message>
    <message>
        <source>Initialiser</source>
        <translation>初始化方法</translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation>输入数</translation>
    </message>
    <message>
        <source>Inputs as they are: digits, ReLU, He</source>
        <translation>输入不变：手写数字，ReLU，He</translation>
    </message>
    <message>
        <source>Inputs drawn from N(0, 1): for signals; it has no labels to train on.</source>
        <translation>从 N(0, 1) 抽取的输入：用于信号；没有可训练的标签。</translation>
    </message>
    <message>
        <source>Inputs standardised: digits, ReLU, He</source>
        <translation>输入标准化：手写数字，ReLU，He</translation>
    </message>
    <message>
        <source>It has no such rule.</source>
        <translation>它没有这样的规则。</translation>
    </message>
    <message>
        <source>Iterations</source>
        <translation>迭代次数</translation>
    </message>
    <message>
        <source>Iterations between two measurements of the test accuracy.</source>
        <translation>两次测量测试准确率之间的迭代次数。</translation>
    </message>
    <message>
        <source>Keeps the variance of a linear layer's output at that of its input.</source>
        <translation>使线性层输出的方差与其输入相同。</translation>
    </message>
    <message>
        <source>Keras cuts at two standard deviations, too, but its stddev is that before the cut: 0.8796 of it are left.</source>
        <translation>Keras 也在两个标准差处截断，但它的 stddev 是截断之前的：截断后剩下其 0.8796 倍。</translation>
    </message>
    <message>
        <source>Keras cuts the normal distribution off at two standard deviations; its std is corrected for that.</source>
        <translation>Keras 在两个标准差处截断正态分布；其标准差已为此作了修正。</translation>
    </message>
    <message>
        <source>LSUV</source>
        <translation>LSUV</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>LeCun normal</source>
        <translation>LeCun 正态</translation>
    </message>
    <message>
        <source>LeCun uniform</source>
        <translation>LeCun 均匀</translation>
    </message>
    <message>
        <source>LeCun's variance from a uniform distribution.</source>
        <translation>LeCun 的方差，取自均匀分布。</translation>
    </message>
    <message>
        <source>Leaky ReLU</source>
        <translation>Leaky ReLU</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>界限</translation>
    </message>
    <message>
        <source>MNIST</source>
        <translation>MNIST</translation>
    </message>
    <message>
        <source>MNIST could not be downloaded.</source>
        <translation>无法下载 MNIST。</translation>
    </message>
    <message>
        <source>MNIST: 16 stds</source>
        <translation>MNIST：16 种标准差</translation>
    </message>
    <message>
        <source>MNIST: 16 stds, batch normalisation</source>
        <translation>MNIST：16 种标准差，批量归一化</translation>
    </message>
    <message>
        <source>MNIST: four optimisers</source>
        <translation>MNIST：四种优化器</translation>
    </message>
    <message>
        <source>MNIST: overfitting, dropout</source>
        <translation>MNIST：过拟合，Dropout</translation>
    </message>
    <message>
        <source>MNIST: overfitting, weight decay</source>
        <translation>MNIST：过拟合，权重衰减</translation>
    </message>
    <message>
        <source>MNIST: std 0.01, Xavier, He</source>
        <translation>MNIST：std 0.01、Xavier、He</translation>
    </message>
    <message>
        <source>Makes up for the half of the signal that a rectifier drops.</source>
        <translation>弥补整流函数丢掉的一半信号。</translation>
    </message>
    <message>
        <source>Momentum</source>
        <translation>Momentum</translation>
    </message>
    <message>
        <source>Momentum whose gradient is taken one step ahead, written for the parameters that are ahead.</source>
        <translation>在前进一步之后的位置取梯度的 Momentum，以该位置的参数写出。</translation>
    </message>
    <message>
        <source>Moving averages of gradient and squared gradient, corrected for their start at 0.</source>
        <translation>梯度和梯度平方的移动平均，对从 0 开始作了修正。</translation>
    </message>
    <message>
        <source>Nesterov</source>
        <translation>Nesterov</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>No activation: what a linear network computes.</source>
        <translation>没有激活函数：线性网络所计算的。</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>正态</translation>
    </message>
    <message>
        <source>Normal draws cut off at two standard deviations; ``std`` is the std after the cut.</source>
        <translation>在两个标准差处截断的正态抽取；``std`` 是截断之后的标准差。</translation>
    </message>
    <message>
        <source>Normalise each unit over the mini-batch before its activation (Ioffe and Szegedy 2015).</source>
        <translation>在激活函数之前对每个单元按小批量归一化 (Ioffe and Szegedy 2015)。</translation>
    </message>
    <message>
        <source>Of 16 stds from 1 to 0.0001 two or three learn: with larger ones the loss overflows, with smaller ones it stays where guessing is. 1,000 samples, 20 epochs.</source>
        <translation>从 1 到 0.0001 的 16 种标准差中有两三种能学习：较大时损失溢出，较小时停留在随机猜测的水平。1,000 个样本，20 轮。</translation>
    </message>
    <message>
        <source>On the batch, before its update (standard) or after it in evaluation (the textbook).</source>
        <translation>在该批次上，更新之前（标准）或更新之后按评估方式（教科书）。</translation>
    </message>
    <message>
        <source>One value for all weights: units stay copies of each other.</source>
        <translation>所有权重一个值：单元互为副本。</translation>
    </message>
    <message>
        <source>Ones on the diagonal: each unit passes one input on.</source>
        <translation>对角线上为 1：每个单元传递一个输入。</translation>
    </message>
    <message>
        <source>Only its orthonormal start: the scaling on data has to be written by hand.</source>
        <translation>只有其标准正交的初始值：按数据缩放须自己编写。</translation>
    </message>
    <message>
        <source>Optimiser</source>
        <translation>优化器</translation>
    </message>
    <message>
        <source>Orthogonal</source>
        <translation>正交</translation>
    </message>
    <message>
        <source>Orthonormal columns (or rows, where there are more columns): keeps the length of every input vector.</source>
        <translation>标准正交的列（列更多时为行）：保持每个输入向量的长度。</translation>
    </message>
    <message>
        <source>Orthonormal weights, then each layer scaled on data until the variance of its output is 1.</source>
        <translation>标准正交的权重，然后按数据缩放每一层，直到输出的方差为 1。</translation>
    </message>
    <message>
        <source>Outputs crowd around 0.5: all units say the same.</source>
        <translation>输出挤在 0.5 附近：所有单元的输出都一样。</translation>
    </message>
    <message>
        <source>Outputs pile up at 0 and 1, where the slope is 0.</source>
        <translation>输出堆积在 0 和 1，那里斜率为 0。</translation>
    </message>
    <message>
        <source>Outputs spread, layer after layer.</source>
        <translation>输出一层层保持分散。</translation>
    </message>
    <message>
        <source>Own data (CSV, NPZ)</source>
        <translation>自己的数据 (CSV, NPZ)</translation>
    </message>
    <message>
        <source>Pixels from 0 to 1 have neither mean 0 nor variance 1: layer 1 has about half of the std that He's rule is made for. Compare with the standardised inputs.</source>
        <translation>从 0 到 1 的像素既无均值 0 也无方差 1：第 1 层的标准差约为 He 规则所针对的一半。请与标准化的输入比较。</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>精度</translation>
    </message>
    <message>
        <source>PyTorch cuts at −2 and 2, whatever the std, and its std is that before the cut.</source>
        <translation>PyTorch 总在 −2 和 2 处截断，与 std 无关，而且它的 std 是截断之前的。</translation>
    </message>
    <message>
        <source>PyTorch does not name LeCun's rule: it is Kaiming's with a gain of 1.</source>
        <translation>PyTorch 没有 LeCun 规则这个名称：它就是增益为 1 的 Kaiming 规则。</translation>
    </message>
    <message>
        <source>PyTorch zeroes that share of the weights that leave each input, not of those that enter each unit.</source>
        <translation>PyTorch 按该比例置零的是每个输入所发出的权重，而不是进入每个单元的权重。</translation>
    </message>
    <message>
        <source>RMSprop</source>
        <translation>RMSprop</translation>
    </message>
    <message>
        <source>ReLU</source>
        <translation>ReLU</translation>
    </message>
    <message>
        <source>ReLU, He</source>
        <translation>ReLU，He</translation>
    </message>
    <message>
        <source>ReLU, Xavier</source>
        <translation>ReLU，Xavier</translation>
    </message>
    <message>
        <source>ReLU, std 0.01</source>
        <translation>ReLU，std 0.01</translation>
    </message>
    <message>
        <source>ReLU: std 0.01, Xavier, He</source>
        <translation>ReLU：std 0.01、Xavier、He</translation>
    </message>
    <message>
        <source>Record loss</source>
        <translation>记录损失</translation>
    </message>
    <message>
        <source>Rounds</source>
        <translation>轮数</translation>
    </message>
    <message>
        <source>SELU</source>
        <translation>SELU</translation>
    </message>
    <message>
        <source>SGD</source>
        <translation>SGD</translation>
    </message>
    <message>
        <source>SGD, Momentum, AdaGrad and Adam from the same weights on the same mini-batches: SGD comes last.</source>
        <translation>SGD、Momentum、AdaGrad 和 Adam，权重相同，小批量相同：SGD 最后。</translation>
    </message>
    <message>
        <source>Samples in Signals</source>
        <translation>信号样本数</translation>
    </message>
    <message>
        <source>Samples per iteration, drawn with replacement, the same for all contenders.</source>
        <translation>每次迭代的样本数，有放回抽取，对所有对比项相同。</translation>
    </message>
    <message>
        <source>Samples sent through the untrained networks in Signals, no more than there are to train on.</source>
        <translation>在“信号”中送过未训练网络的样本数，不多于可用于训练的数目。</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>Share of each hidden layer's outputs set to 0 in training; the others are scaled up (inverted).</source>
        <translation>训练中每个隐藏层输出置为 0 的比例；其余按比例放大（inverted）。</translation>
    </message>
    <message>
        <source>Share s of each unit's inputs that is 0.</source>
        <translation>每个单元的输入中为 0 的比例 s。</translation>
    </message>
    <message>
        <source>Sigmoid</source>
        <translation>Sigmoid</translation>
    </message>
    <message>
        <source>Sigmoid twice, then tanh</source>
        <translation>两层 Sigmoid，然后 tanh</translation>
    </message>
    <message>
        <source>Sigmoid, Xavier</source>
        <translation>Sigmoid，Xavier</translation>
    </message>
    <message>
        <source>Sigmoid, std 0.01</source>
        <translation>Sigmoid，std 0.01</translation>
    </message>
    <message>
        <source>Sigmoid, std 1</source>
        <translation>Sigmoid，std 1</translation>
    </message>
    <message>
        <source>Sigmoid: std 1, 0.01, Xavier</source>
        <translation>Sigmoid：std 1、0.01、Xavier</translation>
    </message>
    <message>
        <source>Softplus</source>
        <translation>Softplus</translation>
    </message>
    <message>
        <source>Sparse</source>
        <translation>稀疏</translation>
    </message>
    <message>
        <source>Sparsity</source>
        <translation>稀疏度</translation>
    </message>
    <message>
        <source>Standard deviation of the weights, σ.</source>
        <translation>权重的标准差 σ。</translation>
    </message>
    <message>
        <source>Standardise inputs</source>
        <translation>输入标准化</translation>
    </message>
    <message>
        <source>Std</source>
        <translation>标准差</translation>
    </message>
    <message>
        <source>Step size η of the optimiser.</source>
        <translation>优化器的更新步长 η（学习率）。</translation>
    </message>
    <message>
        <source>Steps shrink with a moving average of squared gradients.</source>
        <translation>更新步长随梯度平方的移动平均缩小。</translation>
    </message>
    <message>
        <source>Steps shrink with the sum of all squared gradients.</source>
        <translation>更新步长随所有梯度平方之和缩小。</translation>
    </message>
    <message>
        <source>Stochastic gradient descent.</source>
        <translation>随机梯度下降。</translation>
    </message>
    <message>
        <source>Style</source>
        <translation>样式</translation>
    </message>
    <message>
        <source>Subtract the mean and divide by the standard deviation of the training samples: of all values (global) or of each feature (LeCun et al. 1998). A feature that never changes is only centred.</source>
        <translation>减去训练样本的均值并除以标准差：对所有值 (global) 或对每个特征 (LeCun et al. 1998)。从不变化的特征只作中心化。</translation>
    </message>
    <message>
        <source>Swish</source>
        <translation>Swish</translation>
    </message>
    <message>
        <source>Symmetric about 0: the cure for the sigmoid's skew.</source>
        <translation>关于 0 对称：纠正 sigmoid 输出的偏移。</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Tanh</source>
        <translation>Tanh</translation>
    </message>
    <message>
        <source>Tanh, Xavier</source>
        <translation>Tanh，Xavier</translation>
    </message>
    <message>
        <source>Test every</source>
        <translation>测试间隔</translation>
    </message>
    <message>
        <source>The Gaussian error linear unit in the tanh form of its paper, within 0.0005 of z Φ(z).</source>
        <translation>高斯误差线性单元，用其论文中的 tanh 形式，与 z Φ(z) 相差不超过 0.0005。</translation>
    </message>
    <message>
        <source>The default of Keras's Dense layer.</source>
        <translation>Keras 的 Dense 层的默认规则。</translation>
    </message>
    <message>
        <source>The exponential linear unit, alpha = 1.</source>
        <translation>指数线性单元，alpha = 1。</translation>
    </message>
    <message>
        <source>The function after each hidden layer: one for all, or one per layer.</source>
        <translation>每个隐藏层之后的函数：全部一个，或每层一个。</translation>
    </message>
    <message>
        <source>The hyperbolic tangent.</source>
        <translation>双曲正切。</translation>
    </message>
    <message>
        <source>The logistic function.</source>
        <translation>逻辑函数。</translation>
    </message>
    <message>
        <source>The most rescalings of one layer.</source>
        <translation>一层最多重新缩放几次。</translation>
    </message>
    <message>
        <source>The name in legends and tables.</source>
        <translation>图例和表格中的名称。</translation>
    </message>
    <message>
        <source>The one value c of all weights.</source>
        <translation>所有权重的同一个值 c。</translation>
    </message>
    <message>
        <source>The rectified linear unit.</source>
        <translation>修正线性单元。</translation>
    </message>
    <message>
        <source>The rule that draws the first weights.</source>
        <translation>抽取权重初始值的规则。</translation>
    </message>
    <message>
        <source>The same 16 stds with batch normalisation: all of them learn, those in the middle fastest. 1,000 samples, 20 epochs.</source>
        <translation>同样的 16 种标准差加批量归一化：全部都能学习，中间的最快。1,000 个样本，20 轮。</translation>
    </message>
    <message>
        <source>The scaled exponential linear unit, whose constants make N(0, 1) a fixed point.</source>
        <translation>缩放的指数线性单元，其常数使 N(0, 1) 成为不动点。</translation>
    </message>
    <message>
        <source>The signal keeps its size.</source>
        <translation>信号保持大小。</translation>
    </message>
    <message>
        <source>The signal shrinks to nothing.</source>
        <translation>信号缩小直至消失。</translation>
    </message>
    <message>
        <source>The signal still shrinks by a third a layer.</source>
        <translation>信号每层仍缩小三分之一。</translation>
    </message>
    <message>
        <source>The textbook calls LeCun's rule Xavier, and has only the normal distribution of the same std.</source>
        <translation>教科书把 LeCun 规则称为 Xavier，并且只有标准差相同的正态分布。</translation>
    </message>
    <message>
        <source>The textbook calls this rule Xavier.</source>
        <translation>教科书把此规则称为 Xavier。</translation>
    </message>
    <message>
        <source>The textbook's "He".</source>
        <translation>教科书的“He”。</translation>
    </message>
    <message>
        <source>The textbook's "Xavier", which uses fan_in alone: LeCun's rule by the papers' names.</source>
        <translation>教科书的“Xavier”，只用 fan_in：按论文的名称是 LeCun 规则。</translation>
    </message>
    <message>
        <source>The textbook's He is the normal distribution of the same std.</source>
        <translation>教科书的 He 是标准差相同的正态分布。</translation>
    </message>
    <message>
        <source>The textbook's Xavier is LeCun's rule by the papers' names: normal, with n_in alone.</source>
        <translation>教科书的 Xavier 按论文的名称是 LeCun 规则：正态分布，只用 n_in。</translation>
    </message>
    <message>
        <source>The textbook's comparison: 2,000 iterations on MNIST.</source>
        <translation>教科书的比较：MNIST 上 2,000 次迭代。</translation>
    </message>
    <message>
        <source>Three standard deviations of the weights side by side.</source>
        <translation>三种权重标准差并排。</translation>
    </message>
    <message>
        <source>Three starts race on the bundled 8×8 digits.</source>
        <translation>三种初始值在附带的 8×8 手写数字上比赛。</translation>
    </message>
    <message>
        <source>Tolerance</source>
        <translation>容差</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Training samples</source>
        <translation>训练样本</translation>
    </message>
    <message>
        <source>Truncated normal</source>
        <translation>截断正态</translation>
    </message>
    <message>
        <source>Two layers of sigmoid, three of tanh, Xavier.</source>
        <translation>两层 sigmoid，三层 tanh，Xavier。</translation>
    </message>
    <message>
        <source>U(±1/√n_in), so its std is 1/√(3 n_in): 0.577 of LeCun's, 0.408 of He's. Its biases are U(±1/√n_in), too.</source>
        <translation>U(±1/√n_in)，因此标准差为 1/√(3 n_in)：LeCun 的 0.577 倍，He 的 0.408 倍。偏置也是 U(±1/√n_in)。</translation>
    </message>
    <message>
        <source>Uniform</source>
        <translation>均匀</translation>
    </message>
    <message>
        <source>Units of each hidden layer, from input to output.</source>
        <translation>每个隐藏层的单元数，从输入到输出。</translation>
    </message>
    <message>
        <source>Updates until the run is done.</source>
        <translation>运行结束之前的更新次数。</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Weight decay</source>
        <translation>权重衰减</translation>
    </message>
    <message>
        <source>What flows through the networks.</source>
        <translation>流过网络的信号。</translation>
    </message>
    <message>
        <source>What was received is kept: try again later.</source>
        <translation>已收到的部分会保留：请稍后再试。</translation>
    </message>
    <message>
        <source>Whether all contenders scale the same random numbers, or each draws its own (the textbook).</source>
        <translation>所有对比项缩放同样的随机数，还是各自抽取（教科书）。</translation>
    </message>
    <message>
        <source>Which file own data are in, and how it is read.</source>
        <translation>自己的数据在哪个文件中，以及如何读取。</translation>
    </message>
    <message>
        <source>Width of the Gaussian input; other data have their own.</source>
        <translation>高斯输入的宽度；其他数据有自己的宽度。</translation>
    </message>
    <message>
        <source>Xavier (textbook)</source>
        <translation>Xavier（教科书）</translation>
    </message>
    <message>
        <source>Xavier normal (Glorot)</source>
        <translation>Xavier 正态 (Glorot)</translation>
    </message>
    <message>
        <source>Xavier uniform (Glorot)</source>
        <translation>Xavier 均匀 (Glorot)</translation>
    </message>
    <message>
        <source>Zeros</source>
        <translation>零</translation>
    </message>
    <message>
        <source>a character that does not belong there</source>
        <translation>有一个不该出现的字符</translation>
    </message>
    <message>
        <source>a comma after the last value</source>
        <translation>最后一个值之后有逗号</translation>
    </message>
    <message>
        <source>a file of {kind} starts with 0x{wanted:08x}, this one with 0x{found:08x}</source>
        <translation>{kind}文件以 0x{wanted:08x} 开头，此文件以 0x{found:08x} 开头</translation>
    </message>
    <message>
        <source>a fixed size, as in the textbook's figures; it has no paper</source>
        <translation>固定的大小，与教科书的图相同；没有对应的论文</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>a name without quotes</source>
        <translation>名称没有加引号</translation>
    </message>
    <message>
        <source>a network this large cannot be saved in the middle of an iteration: finish it first</source>
        <translation>这么大的网络不能在一次迭代的中途保存：请先完成这次迭代</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>一个数</translation>
    </message>
    <message>
        <source>a number that is none</source>
        <translation>不是有效的数</translation>
    </message>
    <message>
        <source>a number with decimals</source>
        <translation>带小数的数</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>整数</translation>
    </message>
    <message>
        <source>after</source>
        <translation>之后</translation>
    </message>
    <message>
        <source>all contenders together would hold {values:,} values, at most {most:,} fit: use fewer contenders, fewer or smaller layers, fewer samples or a smaller batch</source>
        <translation>所有对比项合计将有 {values:,} 个值，最多容得下 {most:,} 个：请减少对比项、层数、每层单元数、样本或批量大小</translation>
    </message>
    <message>
        <source>all diverged, but not in the newest iteration, which must be their last</source>
        <translation>全部已发散，但不是在最新迭代发散，而最新迭代必须是它们的最后一次</translation>
    </message>
    <message>
        <source>all {count:,} rows have a missing value</source>
        <translation>全部 {count:,} 行都有缺失值</translation>
    </message>
    <message>
        <source>an entry is there twice; the file is damaged</source>
        <translation>有一个条目出现了两次；文件已损坏</translation>
    </message>
    <message>
        <source>an object in braces</source>
        <translation>花括号中的对象</translation>
    </message>
    <message>
        <source>answers “{detail}”</source>
        <translation>回应“{detail}”</translation>
    </message>
    <message>
        <source>before</source>
        <translation>之前</translation>
    </message>
    <message>
        <source>cannot be reached through the proxy that the system names</source>
        <translation>无法通过系统指定的代理连接</translation>
    </message>
    <message>
        <source>cannot be reached; is there a network connection?</source>
        <translation>无法连接；网络是否已接通？</translation>
    </message>
    <message>
        <source>cannot be written to ({detail}); choose another folder</source>
        <translation>无法写入（{detail}）；请选择另一个文件夹</translation>
    </message>
    <message>
        <source>cannot lock {path}</source>
        <translation>无法锁定 {path}</translation>
    </message>
    <message>
        <source>changes.npy: must rise from 0 to at most {newest}</source>
        <translation>changes.npy：必须从 0 递增，最多到 {newest}</translation>
    </message>
    <message>
        <source>choose the one with its four IDX files</source>
        <translation>选择存放其四个 IDX 文件的文件夹</translation>
    </message>
    <message>
        <source>classes</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>column {number}</source>
        <translation>第 {number} 列</translation>
    </message>
    <message>
        <source>columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>common</source>
        <translation>共同</translation>
    </message>
    <message>
        <source>config.json: config.{error}</source>
        <translation>config.json：config.{error}</translation>
    </message>
    <message>
        <source>config.json: format {found!r} is not {wanted!r}, that of a session</source>
        <translation>config.json：格式 {found!r} 不是会话的格式 {wanted!r}</translation>
    </message>
    <message>
        <source>config.json: {field}: {reason}</source>
        <translation>config.json：{field}：{reason}</translation>
    </message>
    <message>
        <source>config.json: {reason}</source>
        <translation>config.json：{reason}</translation>
    </message>
    <message>
        <source>correct it, leave the column out, or choose it as the label</source>
        <translation>请改正，或略去该列，或选它作标签</translation>
    </message>
    <message>
        <source>data of {axes} axes; {kind} have {wanted} ({expected})</source>
        <translation>数据有 {axes} 个轴；{kind}有 {wanted} 个（{expected}）</translation>
    </message>
    <message>
        <source>does not lead to the newest state</source>
        <translation>不能通向最新状态</translation>
    </message>
    <message>
        <source>download it (File, Get MNIST; or python main.py --get-mnist)</source>
        <translation>下载（“文件”菜单中的“获取 MNIST”，或 python main.py --get-mnist）</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>空</translation>
    </message>
    <message>
        <source>ends at {end}, after the last iteration, {all}</source>
        <translation>结束于 {end}，在最后一次迭代 {all} 之后</translation>
    </message>
    <message>
        <source>evaluations.npy: not after the iterations that the configuration says</source>
        <translation>evaluations.npy：不在配置所说的那些迭代之后</translation>
    </message>
    <message>
        <source>evaluations.npy: numbers of samples must lie within 1 to {most:,}</source>
        <translation>evaluations.npy：样本数必须在 1 到 {most:,} 之间</translation>
    </message>
    <message>
        <source>feature</source>
        <translation>逐特征</translation>
    </message>
    <message>
        <source>features</source>
        <translation>特征</translation>
    </message>
    <message>
        <source>float32</source>
        <translation>float32</translation>
    </message>
    <message>
        <source>float32 is fast; float64 is for exact comparison.</source>
        <translation>float32 快；float64 用于精确比较。</translation>
    </message>
    <message>
        <source>float64</source>
        <translation>float64</translation>
    </message>
    <message>
        <source>gaussian: {samples} samples of {features} features; both must be at least 1</source>
        <translation>gaussian：{samples} 个样本，{features} 个特征；两者都必须至少为 1</translation>
    </message>
    <message>
        <source>gave an answer that makes no sense ({detail})</source>
        <translation>给出了无意义的回应（{detail}）</translation>
    </message>
    <message>
        <source>ghosts/{index}.npy: an infinite loss; where it is not finite, NaN stands for it</source>
        <translation>ghosts/{index}.npy：有无穷的损失；非有限数处应以 NaN 表示</translation>
    </message>
    <message>
        <source>global</source>
        <translation>全局</translation>
    </message>
    <message>
        <source>has an unknown field, {name}; correct its name, or remove it</source>
        <translation>有未知字段 {name}；请改正其名称，或将其删除</translation>
    </message>
    <message>
        <source>images</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>independent</source>
        <translation>各自</translation>
    </message>
    <message>
        <source>initializer {id!r}: {error}</source>
        <translation>初始化方法 {id!r}：{error}</translation>
    </message>
    <message>
        <source>inputs</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>it belongs to a run of another configuration</source>
        <translation>它属于另一种配置的运行</translation>
    </message>
    <message>
        <source>it holds a control character, as a line break or a tab; type it anew</source>
        <translation>其中有控制字符，如换行或制表符；请重新输入</translation>
    </message>
    <message>
        <source>it holds a sign that is no Unicode text; type it anew</source>
        <translation>其中有不是 Unicode 文本的符号；请重新输入</translation>
    </message>
    <message>
        <source>it is nested too deeply</source>
        <translation>嵌套太深</translation>
    </message>
    <message>
        <source>it was made with other data than the {data} here; choose the same files</source>
        <translation>制作它时用的数据与这里的 {data} 不同；请选择相同的文件</translation>
    </message>
    <message>
        <source>its directory does not begin where its last entry ends</source>
        <translation>其目录不是从最后一个条目结束处开始</translation>
    </message>
    <message>
        <source>its directory has {total:,} entries in {length:,} bytes; a session has fewer</source>
        <translation>其目录有 {total:,} 个条目，共 {length:,} 字节；会话没有这么多</translation>
    </message>
    <message>
        <source>its directory is not where the archive says; the file is damaged or was added to</source>
        <translation>其目录不在归档所说的位置；文件已损坏或被添加了内容</translation>
    </message>
    <message>
        <source>its process could not be started: {error}</source>
        <translation>无法启动进程：{error}</translation>
    </message>
    <message>
        <source>its process ended without an answer, exit code {code}</source>
        <translation>进程没有给出结果就结束了，退出码 {code}</translation>
    </message>
    <message>
        <source>its process was ended from outside by signal {name}</source>
        <translation>进程被外部用信号 {name} 终止</translation>
    </message>
    <message>
        <source>its process was ended from outside by signal {name}; perhaps the memory ran out</source>
        <translation>进程被外部用信号 {name} 终止；可能是内存耗尽</translation>
    </message>
    <message>
        <source>labels</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>lacks the field {name}; add it</source>
        <translation>缺少字段 {name}；请添加</translation>
    </message>
    <message>
        <source>leads from one address to the next without an end</source>
        <translation>从一个地址跳到下一个地址，没有尽头</translation>
    </message>
    <message>
        <source>leads to an address that is neither http nor https: {detail}</source>
        <translation>转到既非 http 也非 https 的地址：{detail}</translation>
    </message>
    <message>
        <source>looks like {other} where {kind} are wanted; are two files swapped? ({expected})</source>
        <translation>看来是{other}，而这里需要{kind}；是否有两个文件弄反了？（{expected}）</translation>
    </message>
    <message>
        <source>losses.npy: must be finite in the first {end} iterations and NaN after them</source>
        <translation>losses.npy：前 {end} 次迭代必须为有限数，之后必须为 NaN</translation>
    </message>
    <message>
        <source>made by a newer InitScope, in a way that this one does not know; update InitScope</source>
        <translation>由较新的 InitScope 制作，其方式本版本不认识；请更新 InitScope</translation>
    </message>
    <message>
        <source>more than {most:,} bytes; a configuration has a few thousand</source>
        <translation>超过 {most:,} 字节；配置只有几千字节</translation>
    </message>
    <message>
        <source>must be at least {limit}</source>
        <translation>必须至少为 {limit}</translation>
    </message>
    <message>
        <source>must be at most {limit}</source>
        <translation>必须最多为 {limit}</translation>
    </message>
    <message>
        <source>must be less than {limit}</source>
        <translation>必须小于 {limit}</translation>
    </message>
    <message>
        <source>must be more than {limit}</source>
        <translation>必须大于 {limit}</translation>
    </message>
    <message>
        <source>must be {wanted}</source>
        <translation>必须是{wanted}</translation>
    </message>
    <message>
        <source>must be {wanted}, not {found}</source>
        <translation>必须是{wanted}，而不是{found}</translation>
    </message>
    <message>
        <source>must have at least {count} characters</source>
        <translation>至少 {count} 个字符</translation>
    </message>
    <message>
        <source>must have at least {count} values</source>
        <translation>至少 {count} 个值</translation>
    </message>
    <message>
        <source>must have at most {count} characters</source>
        <translation>最多 {count} 个字符</translation>
    </message>
    <message>
        <source>must have at most {count} values</source>
        <translation>最多 {count} 个值</translation>
    </message>
    <message>
        <source>must have {count} values</source>
        <translation>必须有 {count} 个值</translation>
    </message>
    <message>
        <source>must have {least} to {most} values</source>
        <translation>必须有 {least} 到 {most} 个值</translation>
    </message>
    <message>
        <source>must not be empty</source>
        <translation>不能为空</translation>
    </message>
    <message>
        <source>must say {depth} times for each diverged contender whether a layer was set to 0</source>
        <translation>必须为每个已发散的对比项说明 {depth} 次某一层是否被置为 0</translation>
    </message>
    <message>
        <source>nn.Linear calls this function, too, but with a = √5: its weights have 0.408 of this std.</source>
        <translation>nn.Linear 也调用此函数，但用 a = √5：其权重的标准差为此处的 0.408 倍。</translation>
    </message>
    <message>
        <source>no IDX file: {expected}</source>
        <translation>不是 IDX 文件：{expected}</translation>
    </message>
    <message>
        <source>no file was read; choose a CSV or NPZ file under Data</source>
        <translation>没有读取文件；请在“数据”中选择 CSV 或 NPZ 文件</translation>
    </message>
    <message>
        <source>no rows</source>
        <translation>没有行</translation>
    </message>
    <message>
        <source>no such folder</source>
        <translation>没有这个文件夹</translation>
    </message>
    <message>
        <source>no text in UTF-8 at line {line}, column {column}</source>
        <translation>不是 UTF-8 文本，在第 {line} 行第 {column} 列</translation>
    </message>
    <message>
        <source>no value</source>
        <translation>没有值</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>not a configuration in JSON: {reason}</source>
        <translation>不是 JSON 格式的配置：{reason}</translation>
    </message>
    <message>
        <source>not a folder</source>
        <translation>不是文件夹</translation>
    </message>
    <message>
        <source>not a session of InitScope, or cut off: it is too short</source>
        <translation>不是 InitScope 会话，或不完整：太短</translation>
    </message>
    <message>
        <source>not a session of InitScope, or cut off: the end of the file is missing</source>
        <translation>不是 InitScope 会话，或不完整：缺少文件末尾</translation>
    </message>
    <message>
        <source>not a session of InitScope: its archive has parts, a comment or the 64-bit extension</source>
        <translation>不是 InitScope 会话：其归档有分卷、注释或 64 位扩展</translation>
    </message>
    <message>
        <source>not enough memory</source>
        <translation>内存不足</translation>
    </message>
    <message>
        <source>not enough memory for a copy of the run</source>
        <translation>内存不足以复制该运行</translation>
    </message>
    <message>
        <source>not enough memory for so many runs</source>
        <translation>内存不足以容纳这么多次运行</translation>
    </message>
    <message>
        <source>not enough memory for this network</source>
        <translation>内存不足以容纳此网络</translation>
    </message>
    <message>
        <source>off</source>
        <translation>关</translation>
    </message>
    <message>
        <source>rates.npy: {field}: {reason}</source>
        <translation>rates.npy：{field}：{reason}</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>行</translation>
    </message>
    <message>
        <source>samples</source>
        <translation>样本</translation>
    </message>
    <message>
        <source>sends more than the file can have</source>
        <translation>发送的内容超出文件可能的大小</translation>
    </message>
    <message>
        <source>sent a damaged file</source>
        <translation>发送了损坏的文件</translation>
    </message>
    <message>
        <source>sent a file with other content (wrong checksum)</source>
        <translation>发送了内容不同的文件（校验和不符）</translation>
    </message>
    <message>
        <source>sent nothing for {detail} s</source>
        <translation>{detail} 秒内什么也没有发送</translation>
    </message>
    <message>
        <source>sent something else in place of the file, maybe a network's log-in page</source>
        <translation>发送的不是该文件，而是别的内容，可能是网络的登录页面</translation>
    </message>
    <message>
        <source>something after the end</source>
        <translation>末尾之后还有内容</translation>
    </message>
    <message>
        <source>text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>the connection broke off after {detail}</source>
        <translation>连接在 {detail} 之后中断</translation>
    </message>
    <message>
        <source>the disk is full; make room for {detail} there</source>
        <translation>磁盘已满；请在那里腾出 {detail} 的空间</translation>
    </message>
    <message>
        <source>the end of the text is missing</source>
        <translation>缺少文本末尾</translation>
    </message>
    <message>
        <source>the file is damaged: {error}</source>
        <translation>文件已损坏：{error}</translation>
    </message>
    <message>
        <source>the number is too large</source>
        <translation>数太大</translation>
    </message>
    <message>
        <source>the secure connection failed; is the computer's date right?</source>
        <translation>安全连接失败；计算机的日期是否正确？</translation>
    </message>
    <message>
        <source>the way here was given up: go there again</source>
        <translation>到这里的路径已被放弃：请再次前往</translation>
    </message>
    <message>
        <source>there is not enough memory for it; close other programs</source>
        <translation>内存不足以容纳它；请关闭其他程序</translation>
    </message>
    <message>
        <source>this run cannot go on here: {error}</source>
        <translation>此运行无法在这里继续：{error}</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true 或 false</translation>
    </message>
    <message>
        <source>unknown dataset: {id!r}; known: {known}</source>
        <translation>未知的数据集：{id!r}；已知：{known}</translation>
    </message>
    <message>
        <source>unknown initializer {id}; known: {known}</source>
        <translation>未知的初始化方法 {id}；已知：{known}</translation>
    </message>
    <message>
        <source>unknown: {value!r}; known: {known}</source>
        <translation>未知：{value!r}；已知：{known}</translation>
    </message>
    <message>
        <source>unknown: {value}</source>
        <translation>未知：{value}</translation>
    </message>
    <message>
        <source>unknown: {value}; known: {known}</source>
        <translation>未知：{value}；已知：{known}</translation>
    </message>
    <message>
        <source>values of type {type}; only uint8 is read ({expected})</source>
        <translation>值的类型为 {type}；只能读取 uint8（{expected}）</translation>
    </message>
    <message>
        <source>write decimals with a point</source>
        <translation>小数请用小数点书写</translation>
    </message>
    <message>
        <source>z times its own sigmoid.</source>
        <translation>z 乘以它自己的 sigmoid。</translation>
    </message>
    <message>
        <source>{at} of {all} iterations</source>
        <translation>迭代为 {at}，而总共只有 {all} 次</translation>
    </message>
    <message>
        <source>{at}; must be before the newest, {newest}</source>
        <translation>{at}；必须在最新的 {newest} 之前</translation>
    </message>
    <message>
        <source>{changes} in {at} iterations; at most one before each and one after</source>
        <translation>{at} 次迭代中有 {changes} 次更改；每次迭代之前最多一次，之后最多一次</translation>
    </message>
    <message>
        <source>{count:,} columns</source>
        <translation>{count:,} 列</translation>
    </message>
    <message>
        <source>{count} seeds; choose from 1 to {most}</source>
        <translation>{count} 个种子；请选择 1 到 {most} 个</translation>
    </message>
    <message>
        <source>{count} values for {depth} hidden layers; give one for all, or one per layer</source>
        <translation>有 {count} 个值，而隐藏层有 {depth} 个；请给出一个共用的值，或每层一个</translation>
    </message>
    <message>
        <source>{count}; the configuration has {wanted}</source>
        <translation>{count} 个；配置有 {wanted} 个</translation>
    </message>
    <message>
        <source>{data} has no labels to train on; choose digits or MNIST</source>
        <translation>{data} 没有可用于训练的标签；请选择手写数字或 MNIST</translation>
    </message>
    <message>
        <source>{data}: no file chosen; choose a CSV or NPZ file under Data</source>
        <translation>{data}：未选择文件；请在“数据”中选择 CSV 或 NPZ 文件</translation>
    </message>
    <message>
        <source>{data}: no folder given; {ways}, pass --data FOLDER on the command line, or set {variable}</source>
        <translation>{data}：未指定文件夹；请{ways}，或在命令行中使用 --data FOLDER，或设置 {variable}</translation>
    </message>
    <message>
        <source>{detail} there belongs to another dataset; move it away, or choose another folder</source>
        <translation>那里的 {detail} 属于另一个数据集；请将其移走，或选择另一个文件夹</translation>
    </message>
    <message>
        <source>{end}; the iteration is {at}</source>
        <translation>{end}；而迭代为 {at}</translation>
    </message>
    <message>
        <source>{file}: part of the app, but unreadable ({error}); install the app again</source>
        <translation>{file}：是程序的一部分，但无法读取（{error}）；请重新安装程序</translation>
    </message>
    <message>
        <source>{folder}: {count} of {all} files missing; looked for {wanted}, each also with .gz</source>
        <translation>{folder}：{all} 个文件中缺少 {count} 个；已查找 {wanted}，以及各自带 .gz 的文件</translation>
    </message>
    <message>
        <source>{folder}: {problem}; choose the one that holds {file} and its kin</source>
        <translation>{folder}：{problem}；请选择存放 {file} 及同类文件的文件夹</translation>
    </message>
    <message>
        <source>{json}: missing; this is not a session of InitScope</source>
        <translation>{json}：缺失；这不是 InitScope 会话</translation>
    </message>
    <message>
        <source>{json}: {size:,} bytes; at most {most:,} are read</source>
        <translation>{json}：{size:,} 字节；最多读取 {most:,} 字节</translation>
    </message>
    <message>
        <source>{losses:,} losses in all, at most {most:,} can be drawn: use fewer iterations or contenders</source>
        <translation>总共 {losses:,} 个损失，最多可绘制 {most:,} 个：请减少迭代次数或对比项</translation>
    </message>
    <message>
        <source>{losses:,} losses of all seeds together, at most {most:,} can be kept: use fewer seeds, iterations or contenders</source>
        <translation>所有种子合计 {losses:,} 个损失，最多可保留 {most:,} 个：请减少种子、迭代次数或对比项</translation>
    </message>
    <message>
        <source>{name!r}: compressed; entries of a session are stored as they are</source>
        <translation>{name!r}：已压缩；会话的条目按原样存储</translation>
    </message>
    <message>
        <source>{name!r}: does not begin where the entry before it ends</source>
        <translation>{name!r}：不是从前一个条目结束处开始</translation>
    </message>
    <message>
        <source>{name!r}: encrypted, commented or extended, which no session's entry is</source>
        <translation>{name!r}：有加密、注释或扩展，而会话的条目都没有</translation>
    </message>
    <message>
        <source>{name!r}: unknown entry; a session of this configuration has none of this name</source>
        <translation>{name!r}：未知条目；此配置的会话没有这个名称的条目</translation>
    </message>
    <message>
        <source>{name} ends after {found:,} of {all:,} bytes</source>
        <translation>{name} 在 {found:,} 字节后结束，应有 {all:,} 字节</translation>
    </message>
    <message>
        <source>{name} ends after {found:,} of {all:,} values</source>
        <translation>{name} 在 {found:,} 个值后结束，应有 {all:,} 个值</translation>
    </message>
    <message>
        <source>{name} is in version {version} of NumPy's format; 1.0 and 2.0 are read</source>
        <translation>{name} 是 NumPy 格式的 {version} 版；只能读取 1.0 和 2.0 版</translation>
    </message>
    <message>
        <source>{name}: its header does not say {dtype} of shape {shape}</source>
        <translation>{name}：其文件头未说明类型为 {dtype}、形状为 {shape}</translation>
    </message>
    <message>
        <source>{name}: missing; the file is damaged</source>
        <translation>{name}：缺失；文件已损坏</translation>
    </message>
    <message>
        <source>{name}: must be within 0 to 1, and NaN once a contender has diverged</source>
        <translation>{name}：必须在 0 到 1 之间，对比项发散之后为 NaN</translation>
    </message>
    <message>
        <source>{name}: not a state of the random generator PCG64</source>
        <translation>{name}：不是随机数生成器 PCG64 的状态</translation>
    </message>
    <message>
        <source>{name}: {size:,} bytes; its configuration makes it {wanted:,}</source>
        <translation>{name}：{size:,} 字节；按其配置应为 {wanted:,} 字节</translation>
    </message>
    <message>
        <source>{one} or {other}</source>
        <translation>{one} 或 {other}</translation>
    </message>
    <message>
        <source>{parameters:,} weights; at most {most:,} fit: use fewer or smaller layers</source>
        <translation>{parameters:,} 个权重；最多容得下 {most:,} 个：请减少层数或每层单元数</translation>
    </message>
    <message>
        <source>{path}: all {count:,} samples have a value that is not finite</source>
        <translation>{path}：全部 {count:,} 个样本都有非有限数的值</translation>
    </message>
    <message>
        <source>{path}: cannot be read ({error}); check its name, its permissions and its disk</source>
        <translation>{path}：无法读取（{error}）；请检查其名称、权限和磁盘</translation>
    </message>
    <message>
        <source>{path}: cannot be read ({error}); check its permissions and its disk</source>
        <translation>{path}：无法读取（{error}）；请检查其权限和磁盘</translation>
    </message>
    <message>
        <source>{path}: damaged gzip file ({error}); download it again</source>
        <translation>{path}：gzip 文件已损坏（{error}）；请重新下载</translation>
    </message>
    <message>
        <source>{path}: damaged: {error}; save it again</source>
        <translation>{path}：已损坏：{error}；请重新保存</translation>
    </message>
    <message>
        <source>{path}: ends within its header; the file is truncated or no IDX file</source>
        <translation>{path}：在文件头之内就结束了；文件不完整，或不是 IDX 文件</translation>
    </message>
    <message>
        <source>{path}: every class has one sample alone; there must be some for testing, too</source>
        <translation>{path}：每一类都只有一个样本；还必须有一些用于测试</translation>
    </message>
    <message>
        <source>{path}: goes on after the {count:,} bytes of data that its header claims</source>
        <translation>{path}：在文件头声称的 {count:,} 字节数据之后还有内容</translation>
    </message>
    <message>
        <source>{path}: images of {one} pixels, but {other_file} has {other}; take all four files from one dataset</source>
        <translation>{path}：图片为 {one} 像素，而 {other_file} 为 {other}；四个文件请取自同一个数据集</translation>
    </message>
    <message>
        <source>{path}: label {label} at sample {sample}; labels are 0 to {most}</source>
        <translation>{path}：样本 {sample} 的标签为 {label}；标签应为 0 到 {most}</translation>
    </message>
    <message>
        <source>{path}: line {line}: a zero byte, which no text has; choose a CSV or NPZ file</source>
        <translation>{path}：第 {line} 行：有零字节，文本中不会有；请选择 CSV 或 NPZ 文件</translation>
    </message>
    <message>
        <source>{path}: line {line}: longer than {most:,} characters; choose a table as CSV</source>
        <translation>{path}：第 {line} 行：超过 {most:,} 个字符；请选择 CSV 格式的表格</translation>
    </message>
    <message>
        <source>{path}: line {line}: the byte 0x{byte:02x} is not UTF-8; save the file as CSV in UTF-8</source>
        <translation>{path}：第 {line} 行：字节 0x{byte:02x} 不是 UTF-8；请将文件保存为 UTF-8 编码的 CSV</translation>
    </message>
    <message>
        <source>{path}: line {line}: the row that begins here has more than {most:,} characters; close its double quote, or choose a table as CSV</source>
        <translation>{path}：第 {line} 行：从这里开始的一条记录超过 {most:,} 个字符；请补上缺少的双引号，或选择 CSV 格式的表格</translation>
    </message>
    <message>
        <source>{path}: line {line}: {error}; a quoted field begins and ends with a double quote, and one within it is doubled</source>
        <translation>{path}：第 {line} 行：{error}；带引号的字段以双引号开头和结尾，其中的双引号须写两个</translation>
    </message>
    <message>
        <source>{path}: more than {most:,} values; use fewer samples or fewer columns</source>
        <translation>{path}：超过 {most:,} 个值；请减少样本或列</translation>
    </message>
    <message>
        <source>{path}: no NPZ file as numpy.savez writes it, or cut off; save it again</source>
        <translation>{path}：不是 numpy.savez 所写的 NPZ 文件，或不完整；请重新保存</translation>
    </message>
    <message>
        <source>{path}: no array {name!r} with the {what}; it has {found}; name them X and y</source>
        <translation>{path}：没有存放{what}的数组 {name!r}；现有的数组：{found}；请将它们命名为 X 和 y</translation>
    </message>
    <message>
        <source>{path}: no column is left for the inputs: the first row has {count}; choose another delimiter, or take columns in</source>
        <translation>{path}：没有剩下可作输入的列：第一行有 {count}；请选择另一种分隔符，或采用一些列</translation>
    </message>
    <message>
        <source>{path}: no rows; a table has one sample a row</source>
        <translation>{path}：没有行；表格中每行一个样本</translation>
    </message>
    <message>
        <source>{path}: not a file</source>
        <translation>{path}：不是文件</translation>
    </message>
    <message>
        <source>{path}: not a file; choose a CSV or NPZ file</source>
        <translation>{path}：不是文件；请选择 CSV 或 NPZ 文件</translation>
    </message>
    <message>
        <source>{path}: not a file; the IDX file itself should be here</source>
        <translation>{path}：不是文件；这里应为 IDX 文件本身</translation>
    </message>
    <message>
        <source>{path}: not enough memory for it; close other programs</source>
        <translation>{path}：内存不足以容纳它；请关闭其他程序</translation>
    </message>
    <message>
        <source>{path}: not the data it held when it was chosen; choose the file again</source>
        <translation>{path}：数据已不是选择时的内容；请重新选择文件</translation>
    </message>
    <message>
        <source>{path}: on another computer, and named by a configuration alone; choose the file again under Data</source>
        <translation>{path}：在另一台计算机上，且只由配置指定；请在“数据”下重新选择该文件</translation>
    </message>
    <message>
        <source>{path}: row {row}, column {column}{name}</source>
        <translation>{path}：第 {row} 行，第 {column} 列{name}</translation>
    </message>
    <message>
        <source>{path}: row {row}: {columns} where the first row has {count}; mend the row, or choose another delimiter</source>
        <translation>{path}：第 {row} 行：有 {columns}，而第一行有 {count}；请修正该行，或选择另一种分隔符</translation>
    </message>
    <message>
        <source>{path}: text in UTF-16; save it as CSV in UTF-8</source>
        <translation>{path}：UTF-16 文本；请保存为 UTF-8 编码的 CSV</translation>
    </message>
    <message>
        <source>{path}: the header claims {count:,} bytes of data; at most {most:,} are read</source>
        <translation>{path}：文件头声称有 {count:,} 字节数据；最多读取 {most:,} 字节</translation>
    </message>
    <message>
        <source>{path}: the header claims {length:,} {axis}; there can be 1 to {most:,}</source>
        <translation>{path}：文件头声称{axis}数为 {length:,}；应为 1 到 {most:,}</translation>
    </message>
    <message>
        <source>{path}: there is no column {column}: the first row has {count}; choose another label column or another delimiter</source>
        <translation>{path}：没有第 {column} 列：第一行有 {count}；请选择另一个标签列，或另一种分隔符</translation>
    </message>
    <message>
        <source>{path}: too many arrays, or too long names of them: at most {most} are read; save X and y alone</source>
        <translation>{path}：数组过多，或其名称过长：最多读取 {most} 个；请只保存 X 和 y</translation>
    </message>
    <message>
        <source>{path}: truncated: {found:,} bytes of data where the header claims {claimed:,}; download it again</source>
        <translation>{path}：不完整：数据为 {found:,} 字节，而文件头声称有 {claimed:,} 字节；请重新下载</translation>
    </message>
    <message>
        <source>{path}: {count:,} columns; at most {most:,} are read</source>
        <translation>{path}：{count:,} 列；最多读取 {most:,} 列</translation>
    </message>
    <message>
        <source>{path}: {header}: save plain numbers, or text for labels</source>
        <translation>{path}：{header}：请保存普通的数，标签也可以是文本</translation>
    </message>
    <message>
        <source>{path}: {inputs} has the shape {shape}; it should be (samples, features), with 1 to {most:,} features</source>
        <translation>{path}：{inputs} 的形状为 {shape}；应为 (samples, features)，特征数为 1 到 {most:,}</translation>
    </message>
    <message>
        <source>{path}: {inputs} is of type {type}; inputs must be numbers</source>
        <translation>{path}：{inputs} 的类型为 {type}；输入必须是数</translation>
    </message>
    <message>
        <source>{path}: {labels} has the shape {shape}; it should be ({samples},), one label for each sample of {inputs}</source>
        <translation>{path}：{labels} 的形状为 {shape}；应为 ({samples},)，{inputs} 的每个样本一个标签</translation>
    </message>
    <message>
        <source>{path}: {labels} is of type {type}; labels are numbers or text of up to {most} signs</source>
        <translation>{path}：{labels} 的类型为 {type}；标签应为数，或最多 {most} 个字符的文本</translation>
    </message>
    <message>
        <source>{path}: {labels}[{row}] is {value}; mend it, or drop such rows</source>
        <translation>{path}：{labels}[{row}] 为 {value}；请修正，或去掉这样的行</translation>
    </message>
    <message>
        <source>{path}: {name} is encrypted or packed otherwise than numpy.savez does it</source>
        <translation>{path}：{name} 已加密，或打包方式与 numpy.savez 不同</translation>
    </message>
    <message>
        <source>{path}: {name}: its header claims {size:,} bytes, which are not there; save it again</source>
        <translation>{path}：{name}：其文件头声称有 {size:,} 字节，但实际没有；请重新保存</translation>
    </message>
    <message>
        <source>{path}: {name}: {size:,} bytes; at most {most:,} are read</source>
        <translation>{path}：{name}：{size:,} 字节；最多读取 {most:,} 字节</translation>
    </message>
    <message>
        <source>{path}: {name}[{row}], value {column}, is not finite, or beyond ±{most:.3g}; mend it, or drop such rows</source>
        <translation>{path}：{name}[{row}] 的第 {column} 个值不是有限数，或超出 ±{most:.3g}；请修正，或去掉这样的行</translation>
    </message>
    <message>
        <source>{path}: {samples:,} images, but {labels} has {count:,} labels; take both from one dataset</source>
        <translation>{path}：{samples:,} 张图片，而 {labels} 有 {count:,} 个标签；两者请取自同一个数据集</translation>
    </message>
    <message>
        <source>{path}: {size:,} bytes; at most {most:,} are read</source>
        <translation>{path}：{size:,} 字节；最多读取 {most:,} 字节</translation>
    </message>
    <message>
        <source>{path}: {what}: {found}, but {noted} when it was chosen; choose the file again</source>
        <translation>{path}：{what}数为 {found}，而选择时为 {noted}；请重新选择文件</translation>
    </message>
    <message>
        <source>{path}: {where}: all samples have one label; there must be two classes at least</source>
        <translation>{path}：{where}：所有样本的标签相同；至少要有两个类</translation>
    </message>
    <message>
        <source>{path}: {where}: more than {most} different labels; a label names a class: choose another one</source>
        <translation>{path}：{where}：不同的标签超过 {most} 个；标签说明类别：请选择另一个</translation>
    </message>
    <message>
        <source>{path}: {why}; there is no sample to train on</source>
        <translation>{path}：{why}；没有可用于训练的样本</translation>
    </message>
    <message>
        <source>{problem}; or {way}</source>
        <translation>{problem}；或{way}</translation>
    </message>
    <message>
        <source>{size:,} bytes are too many for a session file, which holds {most:,}</source>
        <translation>{size:,} 字节对会话文件来说太多，最多 {most:,} 字节</translation>
    </message>
    <message>
        <source>{steps}; more than iterations</source>
        <translation>{steps}；多于迭代次数</translation>
    </message>
    <message>
        <source>{text} is no finite number</source>
        <translation>{text} 不是有限数</translation>
    </message>
    <message>
        <source>{wanted} is missing</source>
        <translation>缺少 {wanted}</translation>
    </message>
    <message>
        <source>{what} at line {line}, column {column}</source>
        <translation>{what}，在第 {line} 行第 {column} 列</translation>
    </message>
    <message>
        <source>{where}: a label of {count:,} characters; a class has a name of at most {most}: choose another label column</source>
        <translation>{where}：标签有 {count:,} 个字符；类的名称最多 {most} 个字符：请选择另一个标签列</translation>
    </message>
    <message>
        <source>{where}: {problem}; fill it in, or drop such rows</source>
        <translation>{where}：{problem}；请补上，或去掉这样的行</translation>
    </message>
    <message>
        <source>{where}: {text} is not a number; {hint}</source>
        <translation>{where}：{text} 不是数；{hint}</translation>
    </message>
    <message>
        <source>{where}: {text} is too large; a number is at most {most:.3g}</source>
        <translation>{where}：{text} 太大；数最大为 {most:.3g}</translation>
    </message>
    <message>
        <source>λ: the loss gets λ/2 · ΣW², biases left out.</source>
        <translation>λ：损失加上 λ/2 · ΣW²，不含偏置。</translation>
    </message>
</context>
<context>
    <name>png</name>
    <message>
        <source>not enough memory for {x} × {y} pixels</source>
        <translation>内存不足以容纳 {x} × {y} 像素</translation>
    </message>
    <message>
        <source>not enough memory to pack the picture</source>
        <translation>内存不足以压缩图片</translation>
    </message>
    <message>
        <source>{x} × {y} pixels are more than {n} million: choose a smaller width</source>
        <translation>{x} × {y} 像素超过 {n} 百万像素的上限：请选择较小的宽度</translation>
    </message>
</context>
<context>
    <name>report</name>
    <message>
        <source>Configuration</source>
        <translation>配置</translation>
    </message>
    <message>
        <source>Every {n}th row of {all}; the CSV export has them all.</source>
        <translation>{all} 行中每 {n} 行取一行；CSV 导出包含全部。</translation>
    </message>
    <message>
        <source>InitScope report</source>
        <translation>InitScope 报告</translation>
    </message>
</context>
<context>
    <name>seeds</name>
    <message>
        <source>, smoothed over {n} iterations (Kaiser window, β = 2)</source>
        <translation>，以 {n} 次迭代平滑（Kaiser 窗，β = 2）</translation>
    </message>
    <message>
        <source>Bands: {band}.</source>
        <translation>带：{band}。</translation>
    </message>
    <message>
        <source>Faint: the single runs.</source>
        <translation>浅色：单次运行。</translation>
    </message>
    <message>
        <source>From where a run diverges, its contender's mean and band are of the other runs.</source>
        <translation>从某次运行发散起，该对比项的均值和带只含其余的运行。</translation>
    </message>
    <message>
        <source>Iteration</source>
        <translation>迭代</translation>
    </message>
    <message>
        <source>Lines: {loss}, mean of {n} runs, seeds {seeds}.</source>
        <translation>线：{loss}，{n} 次运行的均值，种子 {seeds}。</translation>
    </message>
    <message>
        <source>Loss (nats)</source>
        <translation>损失 (nats)</translation>
    </message>
    <message>
        <source>Loss over {n} seeds</source>
        <translation>{n} 个种子的损失</translation>
    </message>
    <message>
        <source>mean ± one standard deviation</source>
        <translation>均值 ± 一个标准差</translation>
    </message>
    <message>
        <source>middle half (quartiles)</source>
        <translation>中间一半（四分位数）</translation>
    </message>
    <message>
        <source>smallest to largest</source>
        <translation>最小到最大</translation>
    </message>
    <message>
        <source>the loss of each mini-batch after its update</source>
        <translation>每个小批量更新之后的损失</translation>
    </message>
    <message>
        <source>the loss of each mini-batch before its update</source>
        <translation>每个小批量更新之前的损失</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} 到 {last}</translation>
    </message>
    <message>
        <source>{label} ({n} of {seeds} diverged)</source>
        <translation>{label}（{seeds} 次中 {n} 次发散）</translation>
    </message>
    <message>
        <source>{n} of {all} seeds have no run.</source>
        <translation>{all} 个种子中有 {n} 个没有运行。</translation>
    </message>
    <message>
        <source>{n} values of the means lie above {top:g}, beyond the axis.</source>
        <translation>均值中有 {n} 个值高于 {top:g}，超出坐标轴。</translation>
    </message>
</context>
<context>
    <name>shortcuts</name>
    <message>
        <source>Change a number by one step</source>
        <translation>数值增减一级</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>Close or open a part of the side panel</source>
        <translation>折叠或展开侧面板的一部分</translation>
    </message>
    <message>
        <source>Copy cells</source>
        <translation>复制单元格</translation>
    </message>
    <message>
        <source>Copy what is selected in the table of Seeds</source>
        <translation>复制“多种子”表格中选中的内容</translation>
    </message>
    <message>
        <source>Export or copy that chart</source>
        <translation>导出或复制该图表</translation>
    </message>
    <message>
        <source>Far on the timeline</source>
        <translation>时间轴大步移动</translation>
    </message>
    <message>
        <source>Fold, unfold</source>
        <translation>折叠、展开</translation>
    </message>
    <message>
        <source>Go far forward, or back</source>
        <translation>大步前进或后退</translation>
    </message>
    <message>
        <source>Go to the next input; with Shift, to the one before</source>
        <translation>转到下一个控件；同时按 Shift 则到前一个</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>控件</translation>
    </message>
    <message>
        <source>Leave an input</source>
        <translation>离开控件</translation>
    </message>
    <message>
        <source>Menu of a chart</source>
        <translation>图表菜单</translation>
    </message>
    <message>
        <source>More, less</source>
        <translation>增、减</translation>
    </message>
    <message>
        <source>Next input</source>
        <translation>下一控件</translation>
    </message>
    <message>
        <source>Open a verdict</source>
        <translation>打开诊断</translation>
    </message>
    <message>
        <source>Point at a value</source>
        <translation>指向数值</translation>
    </message>
    <message>
        <source>Read a chart that Tab has led to</source>
        <translation>读取用 Tab 键转到的图表</translation>
    </message>
    <message>
        <source>Show what a verdict stands on</source>
        <translation>显示诊断的依据</translation>
    </message>
    <message>
        <source>Space and the arrows are for the run again</source>
        <translation>空格键和方向键重新用于运行</translation>
    </message>
    <message>
        <source>Take a number</source>
        <translation>确认数值</translation>
    </message>
    <message>
        <source>Take what has been typed</source>
        <translation>采用已输入的内容</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>窗口</translation>
    </message>
</context>
<context>
    <name>theme</name>
    <message>
        <source>circle</source>
        <translation>圆</translation>
    </message>
    <message>
        <source>cross</source>
        <translation>叉</translation>
    </message>
    <message>
        <source>diamond</source>
        <translation>菱形</translation>
    </message>
    <message>
        <source>hexagon</source>
        <translation>六边形</translation>
    </message>
    <message>
        <source>pentagon</source>
        <translation>五边形</translation>
    </message>
    <message>
        <source>plus</source>
        <translation>加号</translation>
    </message>
    <message>
        <source>square</source>
        <translation>方形</translation>
    </message>
    <message>
        <source>star</source>
        <translation>星</translation>
    </message>
    <message>
        <source>triangle</source>
        <translation>三角</translation>
    </message>
    <message>
        <source>triangle pointing down</source>
        <translation>向下三角</translation>
    </message>
    <message>
        <source>triangle pointing right</source>
        <translation>向右三角</translation>
    </message>
</context>
</TS>
