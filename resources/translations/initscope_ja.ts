<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About InitScope</source>
        <translation>InitScope について</translation>
    </message>
    <message>
        <source>Components</source>
        <translation>構成要素</translation>
    </message>
    <message>
        <source>Contenders' colours: Okabe and Ito 2008, Color universal design; Tol 2021, Colour schemes.</source>
        <translation>比較対象の色：Okabe and Ito 2008, Color universal design；Tol 2021, Colour schemes。</translation>
    </message>
    <message>
        <source>Copy &amp;diagnostics</source>
        <translation>診断情報をコピー(&amp;D)</translation>
    </message>
    <message>
        <source>Copy versions, system and settings to the clipboard, for a report of a problem.</source>
        <translation>バージョン、システム、設定を、問題の報告用にクリップボードにコピーします。</translation>
    </message>
    <message>
        <source>Digits: Optical Recognition of Handwritten Digits, UCI repository, CC BY 4.0.</source>
        <translation>手書き数字：Optical Recognition of Handwritten Digits、UCI リポジトリ、CC BY 4.0。</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>ライセンス</translation>
    </message>
    <message>
        <source>Licence of</source>
        <translation>ライセンスの対象</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>ライセンス</translation>
    </message>
    <message>
        <source>MIT licence. What else it is made of is under Components, with versions and licences.</source>
        <translation>MIT ライセンス。ほかに使われているものは、バージョン、ライセンスとともに「構成要素」にあります。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Qt and Qt for Python are used under the LGPL: their files may be replaced by others.</source>
        <translation>Qt と Qt for Python は LGPL のもとで使っています。そのファイルは別のものに置き換えられます。</translation>
    </message>
    <message>
        <source>The licence in full</source>
        <translation>ライセンスの全文</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>バージョン</translation>
    </message>
    <message>
        <source>Watch why a neural network's first weights decide whether it learns.</source>
        <translation>ニューラルネットワークが学習できるかどうかを重みの初期値が決める理由を、目で見る。</translation>
    </message>
    <message>
        <source>Whose licence is shown below.</source>
        <translation>下に表示するライセンスの対象を選びます。</translation>
    </message>
</context>
<context>
    <name>AccuracyChart</name>
    <message>
        <source>Iteration</source>
        <translation>イテレーション</translation>
    </message>
    <message>
        <source>Test accuracy</source>
        <translation>テスト正解率</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;About InitScope</source>
        <translation>InitScope について(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>戻る(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Copy diagnostics</source>
        <translation>診断情報をコピー(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Copy picture</source>
        <translation>画像をコピー(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Dark theme</source>
        <translation>ダークテーマ(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Export chart …</source>
        <translation>グラフを書き出す…(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;First iteration</source>
        <translation>最初のイテレーション(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>キーボードショートカット(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Light theme</source>
        <translation>ライトテーマ(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Log</source>
        <translation>ログ(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Newest iteration</source>
        <translation>最新のイテレーション(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Open …</source>
        <translation>開く…(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Over time</source>
        <translation>時間変化(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>一時停止(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Preferences …</source>
        <translation>設定…(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>終了(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>実行(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Run again</source>
        <translation>もう一度実行(&amp;R)</translation>
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
        <translation>進む(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Textbook's figures</source>
        <translation>教科書の図(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Training</source>
        <translation>学習(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Usual text size</source>
        <translation>標準の文字サイズ(&amp;U)</translation>
    </message>
    <message>
        <source>A run that was saved, or a configuration; a file can also be dropped on the window</source>
        <translation>保存した実行または設定。ファイルをウィンドウにドロップしても開けます</translation>
    </message>
    <message>
        <source>All charts as files in a folder, as one PDF, or as one HTML report</source>
        <translation>すべてのグラフをフォルダ内のファイル、1 つの PDF、または 1 つの HTML レポートに</translation>
    </message>
    <message>
        <source>All keys, with a line to look for one</source>
        <translation>すべてのキーと検索欄</translation>
    </message>
    <message>
        <source>Back by one phase of an iteration</source>
        <translation>イテレーションの段階を 1 つ戻る</translation>
    </message>
    <message>
        <source>Bran&amp;ch here</source>
        <translation>ここから分岐(&amp;C)</translation>
    </message>
    <message>
        <source>Bring back the &amp;last run</source>
        <translation>前の実行を戻す(&amp;L)</translation>
    </message>
    <message>
        <source>Choose data &amp;folder …</source>
        <translation>データのフォルダを選ぶ…(&amp;F)</translation>
    </message>
    <message>
        <source>Close InitScope</source>
        <translation>InitScope を閉じる</translation>
    </message>
    <message>
        <source>Copy ta&amp;ble</source>
        <translation>表をコピー(&amp;B)</translation>
    </message>
    <message>
        <source>Dark on white</source>
        <translation>白地に濃い文字</translation>
    </message>
    <message>
        <source>Down to the usual size</source>
        <translation>標準のサイズまで小さくできます</translation>
    </message>
    <message>
        <source>Download the 70,000 digits of MNIST, 11.6 MB, and use them from then on</source>
        <translation>MNIST の手書き数字 70,000 個（11.6 MB）をダウンロードし、以後それを使います</translation>
    </message>
    <message>
        <source>Draw another seed: new weights, new batches</source>
        <translation>別のシードにします：新しい重み、新しいバッチ</translation>
    </message>
    <message>
        <source>Every layer's signal, gradient and update over the run, and one layer's distribution</source>
        <translation>実行中の各層の信号・勾配・更新と、1 つの層の分布</translation>
    </message>
    <message>
        <source>Everything in {language}, at once</source>
        <translation>すべてをすぐに{language}で表示</translation>
    </message>
    <message>
        <source>Export &amp;all charts …</source>
        <translation>すべてのグラフを書き出す…(&amp;A)</translation>
    </message>
    <message>
        <source>Export &amp;weights …</source>
        <translation>重みを書き出す…(&amp;W)</translation>
    </message>
    <message>
        <source>Export as P&amp;ython program …</source>
        <translation>Python プログラムとして書き出す…(&amp;Y)</translation>
    </message>
    <message>
        <source>Follow the desktop's colours</source>
        <translation>デスクトップの配色に従う</translation>
    </message>
    <message>
        <source>Get &amp;MNIST …</source>
        <translation>MNIST を取得…(&amp;M)</translation>
    </message>
    <message>
        <source>Go back by the chosen step size</source>
        <translation>選んだ幅だけ戻る</translation>
    </message>
    <message>
        <source>Go forward by the chosen step size, then stand still</source>
        <translation>選んだ幅だけ進んで止まる</translation>
    </message>
    <message>
        <source>Go on from the iteration on view, with the panel's learning rates; the old curve stays as a ghost</source>
        <translation>表示中のイテレーションからパネルの学習率で続けます。元の曲線は影として残ります</translation>
    </message>
    <message>
        <source>Go to the newest iteration of the run</source>
        <translation>実行の最新イテレーションへ</translation>
    </message>
    <message>
        <source>Go to the start of the run</source>
        <translation>実行の始めへ</translation>
    </message>
    <message>
        <source>How much the units of a layer differ, and how many different ones there are</source>
        <translation>層のユニットがどれだけ違い、異なるものがいくつあるか</translation>
    </message>
    <message>
        <source>Language of the s&amp;ystem</source>
        <translation>システムの言語(&amp;Y)</translation>
    </message>
    <message>
        <source>Language, colours, smoothing, threads, memory, and what is open at start</source>
        <translation>言語、配色、平滑化、スレッド、メモリ、起動時に開くもの</translation>
    </message>
    <message>
        <source>Lar&amp;ger text</source>
        <translation>文字を大きく(&amp;G)</translation>
    </message>
    <message>
        <source>Light on black</source>
        <translation>黒地に明るい文字</translation>
    </message>
    <message>
        <source>Losses, accuracy and activations while they learn</source>
        <translation>学習中の損失、正解率、活性値</translation>
    </message>
    <message>
        <source>Noise has no labels to learn: choose digits, MNIST or a table under Data</source>
        <translation>ノイズには学ぶべきラベルがありません。「データ」で手書き数字か MNIST か表を選んでください</translation>
    </message>
    <message>
        <source>One phase of an iteration: mini-batch, forward layer by layer, loss, backward, update</source>
        <translation>イテレーションの 1 段階：ミニバッチ、層ごとの順伝播、損失、逆伝播、更新</translation>
    </message>
    <message>
        <source>Phase bac&amp;k</source>
        <translation>段階を戻る(&amp;K)</translation>
    </message>
    <message>
        <source>Put a picture of the chart under the mouse, or of the first one, on the clipboard</source>
        <translation>マウスの下の（または最初の）グラフの画像をクリップボードへ</translation>
    </message>
    <message>
        <source>Put the numbers of that chart on the clipboard, for a spreadsheet</source>
        <translation>そのグラフの数値をクリップボードへ（表計算用）</translation>
    </message>
    <message>
        <source>Put versions, system, settings and the last error on the clipboard, for a report of a problem</source>
        <translation>問題の報告用に、バージョン、システム、設定、最後のエラーをクリップボードへ</translation>
    </message>
    <message>
        <source>Re&amp;set</source>
        <translation>リセット(&amp;S)</translation>
    </message>
    <message>
        <source>Re-see&amp;d</source>
        <translation>シード変更(&amp;D)</translation>
    </message>
    <message>
        <source>Run / pa&amp;use</source>
        <translation>実行／一時停止(&amp;U)</translation>
    </message>
    <message>
        <source>Run if it stands still, stand still if it runs</source>
        <translation>止まっていれば実行し、実行中なら止める</translation>
    </message>
    <message>
        <source>S&amp;eeds</source>
        <translation>シード(&amp;E)</translation>
    </message>
    <message>
        <source>S&amp;maller text</source>
        <translation>文字を小さく(&amp;M)</translation>
    </message>
    <message>
        <source>S&amp;ymmetry</source>
        <translation>対称性(&amp;Y)</translation>
    </message>
    <message>
        <source>Save &amp;as …</source>
        <translation>名前を付けて保存…(&amp;A)</translation>
    </message>
    <message>
        <source>Save the run to another file, or its configuration alone as JSON</source>
        <translation>実行を別のファイルに、または設定だけを JSON に保存</translation>
    </message>
    <message>
        <source>Save the run to its file, with all that it takes to go on</source>
        <translation>続きに必要なものすべてとともに、実行をそのファイルに保存</translation>
    </message>
    <message>
        <source>Stand still after this iteration</source>
        <translation>このイテレーションの後で止める</translation>
    </message>
    <message>
        <source>Start anew from the same weights, with what the panels say</source>
        <translation>同じ重みから、パネルの設定で始め直す</translation>
    </message>
    <message>
        <source>Step p&amp;hase</source>
        <translation>段階を進む(&amp;H)</translation>
    </message>
    <message>
        <source>T&amp;heory</source>
        <translation>理論(&amp;H)</translation>
    </message>
    <message>
        <source>Text of the usual size</source>
        <translation>文字を標準のサイズに</translation>
    </message>
    <message>
        <source>The edge of chaos, and every rule's formula, promised and drawn</source>
        <translation>カオスの縁と、各規則の式：目標と実際</translation>
    </message>
    <message>
        <source>The first &amp;minute</source>
        <translation>最初の 1 分(&amp;M)</translation>
    </message>
    <message>
        <source>The first of the system's languages that there is</source>
        <translation>システムの言語のうち最初に使えるもの</translation>
    </message>
    <message>
        <source>The folder with the four IDX files of MNIST or Fashion-MNIST</source>
        <translation>MNIST または Fashion-MNIST の 4 つの IDX ファイルがあるフォルダ</translation>
    </message>
    <message>
        <source>The losses in words</source>
        <translation>損失を文字で</translation>
    </message>
    <message>
        <source>The run that was not saved when another one took its place; the two are swapped</source>
        <translation>別の実行に置き換えられたときに未保存だった実行。両者を入れ替えます</translation>
    </message>
    <message>
        <source>The same comparison from many seeds: mean, and how much the runs differ</source>
        <translation>同じ比較を多くのシードで：平均と、実行ごとのばらつき</translation>
    </message>
    <message>
        <source>Theme of the &amp;system</source>
        <translation>システムのテーマ(&amp;S)</translation>
    </message>
    <message>
        <source>Three steps: the preset, Run, and the tabs</source>
        <translation>3 つの手順：プリセット、実行、タブ</translation>
    </message>
    <message>
        <source>Train anew, with what the panels say; the run before can be brought back</source>
        <translation>パネルの設定で新たに学習します。前の実行は戻せます</translation>
    </message>
    <message>
        <source>Train until the last iteration</source>
        <translation>最後のイテレーションまで学習</translation>
    </message>
    <message>
        <source>Up to twice the size</source>
        <translation>2 倍まで大きくできます</translation>
    </message>
    <message>
        <source>Version, components, licences, sources</source>
        <translation>バージョン、構成要素、ライセンス、出典</translation>
    </message>
    <message>
        <source>What flows through the untrained networks</source>
        <translation>学習前のネットワークを流れるもの</translation>
    </message>
    <message>
        <source>Write a chart as PNG, SVG, PDF or CSV</source>
        <translation>グラフを PNG、SVG、PDF、CSV に書き出す</translation>
    </message>
    <message>
        <source>Write a short NumPy program that repeats this run</source>
        <translation>この実行を再現する短い NumPy プログラムを書き出す</translation>
    </message>
    <message>
        <source>Write every contender's weights for NumPy (NPZ) or PyTorch (safetensors)</source>
        <translation>各比較対象の重みを NumPy (NPZ) または PyTorch (safetensors) 用に書き出す</translation>
    </message>
    <message>
        <source>Write the textbook's two figures of this experiment: the histograms, and the losses of its run</source>
        <translation>教科書にあるこの実験の 2 つの図を書き出す：ヒストグラムと、実行の損失</translation>
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
        <translation>0.5 や 1e-3 のような数。Enter で確かめます。</translation>
    </message>
    <message>
        <source>Choose this answer, then press Check.</source>
        <translation>この答えを選び、「確かめる」を押します。</translation>
    </message>
    <message>
        <source>Your answer</source>
        <translation>あなたの答え</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>数</translation>
    </message>
</context>
<context>
    <name>Badge</name>
    <message>
        <source>{label}: {severity}, {title}</source>
        <translation>{label}：{severity}、{title}</translation>
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
        <translation>{verdict}。押すと詳しく表示します。</translation>
    </message>
</context>
<context>
    <name>Balloon</name>
    <message>
        <source>A tour of the window</source>
        <translation>ウィンドウの案内</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>戻る</translation>
    </message>
    <message>
        <source>Do not show this again</source>
        <translation>今後は表示しない</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>End the tour. Escape does the same.</source>
        <translation>案内を終えます。Esc キーでも同じです。</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>次へ</translation>
    </message>
    <message>
        <source>On to the next stop; after the last one the tour is over.</source>
        <translation>次の場所へ。最後の場所の後で案内は終わります。</translation>
    </message>
    <message>
        <source>Otherwise the tour begins anew at the next start.</source>
        <translation>そうしないと、次の起動時に案内が初めから始まります。</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>スキップ</translation>
    </message>
    <message>
        <source>To the stop before.</source>
        <translation>前の場所へ。</translation>
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
        <translation>度数を対数で(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Overlaid</source>
        <translation>重ねる(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Show</source>
        <translation>表示(&amp;S)</translation>
    </message>
    <message>
        <source>A second histogram in every cell, beside the first or over it.</source>
        <translation>各セルに 2 つ目のヒストグラムを、横に並べるか重ねて表示します。</translation>
    </message>
    <message>
        <source>Activations alone, 30 bins from 0 to 1, zeros in the first bin, each cell with its own linear axis, as in the textbook. Another click brings back what was chosen.</source>
        <translation>活性値だけを、0 から 1 まで 30 区間、0 は最初の区間に、各セル独自の線形軸で、教科書と同じように表示します。もう一度押すと元の選択に戻ります。</translation>
    </message>
    <message>
        <source>Count on one axis in all cells, or on its own in each.</source>
        <translation>度数の軸をすべてのセルで共通にするか、セルごとにします。</translation>
    </message>
    <message>
        <source>Draw counts on a logarithmic axis, so that few values are seen beside many.</source>
        <translation>度数を対数軸で描き、多い値の隣の少ない値も見えるようにします。</translation>
    </message>
    <message>
        <source>Draw the second quantity as a line over the first, in the same bins. It needs a second quantity. If there are more values of one than of the other, both are shares (%) of their own number; with logarithmic counts, the line is scaled to the number of the first.</source>
        <translation>2 つ目の量を、同じ区間で 1 つ目の上に線で描きます。2 つ目の量が必要です。値の個数が異なるときは、どちらもそれぞれの個数に対する割合 (%) になります。度数が対数のときは、線を 1 つ目の個数に合わせて拡大・縮小します。</translation>
    </message>
    <message>
        <source>How the histograms are drawn.</source>
        <translation>ヒストグラムの描き方。</translation>
    </message>
    <message>
        <source>Shared &amp;y axis</source>
        <translation>y 軸を共通に(&amp;Y)</translation>
    </message>
    <message>
        <source>Te&amp;xtbook</source>
        <translation>教科書(&amp;X)</translation>
    </message>
    <message>
        <source>Textbook view</source>
        <translation>教科書の表示</translation>
    </message>
    <message>
        <source>V&amp;iew</source>
        <translation>表示方法(&amp;I)</translation>
    </message>
    <message>
        <source>View</source>
        <translation>表示方法</translation>
    </message>
    <message>
        <source>Which values of each layer the histograms count.</source>
        <translation>各層のどの値をヒストグラムで数えるか。</translation>
    </message>
    <message>
        <source>activations a</source>
        <translation>活性値 a</translation>
    </message>
    <message>
        <source>and</source>
        <translation>と</translation>
    </message>
    <message>
        <source>gradients ∂L/∂a</source>
        <translation>勾配 ∂L/∂a</translation>
    </message>
    <message>
        <source>nothing else</source>
        <translation>ほかになし</translation>
    </message>
    <message>
        <source>pre-activations z</source>
        <translation>活性化前の値 z</translation>
    </message>
    <message>
        <source>updates ΔW (relative to W in the caption)</source>
        <translation>更新 ΔW（説明では W に対する比）</translation>
    </message>
    <message>
        <source>weight gradients ∂L/∂W</source>
        <translation>重みの勾配 ∂L/∂W</translation>
    </message>
    <message>
        <source>weights W</source>
        <translation>重み W</translation>
    </message>
</context>
<context>
    <name>CellGrid</name>
    <message>
        <source>Layer {n}: {name}</source>
        <translation>第 {n} 層：{name}</translation>
    </message>
    <message>
        <source>Output layer</source>
        <translation>出力層</translation>
    </message>
    <message>
        <source>bars {one}, line {other}</source>
        <translation>棒 {one}、線 {other}</translation>
    </message>
    <message>
        <source>left {one}, right {other}</source>
        <translation>左 {one}、右 {other}</translation>
    </message>
    <message>
        <source>mixed</source>
        <translation>混在</translation>
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
        <translation>この色で描きます。マーカー：{name}</translation>
    </message>
    <message>
        <source>Label of contender {n}</source>
        <translation>比較対象 {n} のラベル</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下へ</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上へ</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>取り除く</translation>
    </message>
    <message>
        <source>The name in legends and tables.</source>
        <translation>凡例と表での名前。</translation>
    </message>
</context>
<context>
    <name>ContendersPanel</name>
    <message>
        <source>Add contender</source>
        <translation>比較対象を追加</translation>
    </message>
    <message>
        <source>Compare one more initialiser.</source>
        <translation>初期化方法をもう 1 つ比べます。</translation>
    </message>
</context>
<context>
    <name>DataFolder</name>
    <message>
        <source>Choose folder…</source>
        <translation>フォルダを選ぶ…</translation>
    </message>
    <message>
        <source>Choose the folder with the files of the dataset.</source>
        <translation>データセットのファイルがあるフォルダを選びます。</translation>
    </message>
    <message>
        <source>Download the files of MNIST, 11.6 MB.</source>
        <translation>MNIST のファイル（11.6 MB）をダウンロードします。</translation>
    </message>
    <message>
        <source>Folder with the dataset</source>
        <translation>データセットのフォルダ</translation>
    </message>
    <message>
        <source>Get MNIST…</source>
        <translation>MNIST を取得…</translation>
    </message>
    <message>
        <source>no folder chosen</source>
        <translation>フォルダ未選択</translation>
    </message>
    <message>
        <source>no folder needed</source>
        <translation>フォルダは不要</translation>
    </message>
</context>
<context>
    <name>DepthChart</name>
    <message>
        <source>Input</source>
        <translation>入力</translation>
    </message>
    <message>
        <source>Layer {n}</source>
        <translation>第 {n} 層</translation>
    </message>
    <message>
        <source>Point at a layer for its values.</source>
        <translation>層を指すと値が表示されます。</translation>
    </message>
    <message>
        <source>Signal and gradient by layer</source>
        <translation>層ごとの信号と勾配</translation>
    </message>
    <message>
        <source>The theory is the mean over all draws of infinitely wide layers; one network of width 100 strays from it by several per cent, and more with depth.</source>
        <translation>理論は、無限に広い層での、あらゆる乱数についての平均です。幅 100 の 1 つのネットワークは数パーセント外れ、深いほど大きく外れます。</translation>
    </message>
    <message>
        <source>gradient</source>
        <translation>勾配</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>std</source>
        <translation>標準偏差</translation>
    </message>
    <message>
        <source>{label} {measured} (theory {theory})</source>
        <translation>{label} {measured}（理論 {theory}）</translation>
    </message>
    <message>
        <source>{label} {measured} (theory {theory}, {difference})</source>
        <translation>{label} {measured}（理論 {theory}、{difference}）</translation>
    </message>
    <message>
        <source>… and {n} more</source>
        <translation>…ほか {n} 件</translation>
    </message>
</context>
<context>
    <name>DistinctChart</name>
    <message>
        <source>Distinct units</source>
        <translation>異なるユニット</translation>
    </message>
    <message>
        <source>How many distinct units are left</source>
        <translation>異なるユニットがいくつ残っているか</translation>
    </message>
    <message>
        <source>Iteration</source>
        <translation>イテレーション</translation>
    </message>
    <message>
        <source>{label}, layer {n}</source>
        <translation>{label}、第 {n} 層</translation>
    </message>
</context>
<context>
    <name>DistributionChart</name>
    <message>
        <source>Activation</source>
        <translation>活性値</translation>
    </message>
    <message>
        <source>Activations of a layer over time</source>
        <translation>層の活性値の時間変化</translation>
    </message>
    <message>
        <source>Each outline is as wide as its tallest bin; exact zeros are left out.</source>
        <translation>各輪郭の幅は最も高い区間に合わせています。ちょうど 0 の値は除きます。</translation>
    </message>
    <message>
        <source>Iteration</source>
        <translation>イテレーション</translation>
    </message>
    <message>
        <source>Iteration  ({strip})</source>
        <translation>イテレーション（{strip}）</translation>
    </message>
    <message>
        <source>Iteration {n}:  {text}</source>
        <translation>イテレーション {n}：{text}</translation>
    </message>
    <message>
        <source>Iteration {n}: not observed</source>
        <translation>イテレーション {n}：未観測</translation>
    </message>
    <message>
        <source>No values other than 0.</source>
        <translation>0 以外の値はありません。</translation>
    </message>
    <message>
        <source>Share of values per unit:</source>
        <translation>単位あたりの値の割合：</translation>
    </message>
    <message>
        <source>layer {n}</source>
        <translation>第 {n} 層</translation>
    </message>
</context>
<context>
    <name>Documents</name>
    <message>
        <source>Cannot open {path}: {why}</source>
        <translation>{path} を開けません：{why}</translation>
    </message>
    <message>
        <source>Cannot save {path}: {why}</source>
        <translation>{path} を保存できません：{why}</translation>
    </message>
    <message>
        <source>Opened {name}</source>
        <translation>{name} を開きました</translation>
    </message>
    <message>
        <source>Opening {name} …</source>
        <translation>{name} を開いています…</translation>
    </message>
    <message>
        <source>Saved {name}</source>
        <translation>{name} を保存しました</translation>
    </message>
    <message>
        <source>there is no run to save</source>
        <translation>保存する実行がありません</translation>
    </message>
</context>
<context>
    <name>ErrorBar</name>
    <message>
        <source>&amp;Copy details</source>
        <translation>詳細をコピー(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Dismiss</source>
        <translation>閉じる(&amp;D)</translation>
    </message>
    <message>
        <source>Copy dia&amp;gnostics</source>
        <translation>診断情報をコピー(&amp;G)</translation>
    </message>
    <message>
        <source>Copy the technical details to the clipboard.</source>
        <translation>技術的な詳細をクリップボードにコピーします。</translation>
    </message>
    <message>
        <source>Copy this message with versions, system and settings to the clipboard.</source>
        <translation>このメッセージを、バージョン、システム、設定とともにクリップボードにコピーします。</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>エラー</translation>
    </message>
    <message>
        <source>Hide this message.</source>
        <translation>このメッセージを隠します。</translation>
    </message>
</context>
<context>
    <name>ExperimentPanel</name>
    <message>
        <source>An experiment of your own.</source>
        <translation>自分の実験。</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>詳細</translation>
    </message>
    <message>
        <source>{description} (Changed; choose the preset again to undo.)</source>
        <translation>{description}（変更あり。プリセットを選び直すと元に戻ります。）</translation>
    </message>
</context>
<context>
    <name>ExportButton</name>
    <message>
        <source>Export or copy this (also by right click).</source>
        <translation>書き出すかコピーします（右クリックでも）。</translation>
    </message>
    <message>
        <source>Export or copy: {what}</source>
        <translation>書き出しまたはコピー：{what}</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source> cm</source>
        <translation> cm</translation>
    </message>
    <message>
        <source>&amp;Browse …</source>
        <translation>参照…(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Chart</source>
        <translation>グラフ(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>形式(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Transparent background</source>
        <translation>背景を透明に(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Width</source>
        <translation>幅(&amp;W)</translation>
    </message>
    <message>
        <source>All charts</source>
        <translation>すべてのグラフ</translation>
    </message>
    <message>
        <source>C&amp;aption: initialisers with formulas, data, seed</source>
        <translation>説明：初期化方法と式、データ、シード(&amp;A)</translation>
    </message>
    <message>
        <source>CSV table</source>
        <translation>CSV の表</translation>
    </message>
    <message>
        <source>Cannot write {path}: {why}</source>
        <translation>{path} に書けません：{why}</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>グラフ</translation>
    </message>
    <message>
        <source>Choose where to.</source>
        <translation>書き出し先を選びます。</translation>
    </message>
    <message>
        <source>Copy &amp;picture</source>
        <translation>画像をコピー(&amp;P)</translation>
    </message>
    <message>
        <source>Copy &amp;table</source>
        <translation>表をコピー(&amp;T)</translation>
    </message>
    <message>
        <source>Dots per inch: 96 for a screen, 300 for print.</source>
        <translation>1 インチあたりのドット数：画面は 96、印刷は 300。</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>書き出す</translation>
    </message>
    <message>
        <source>F&amp;ile</source>
        <translation>ファイル(&amp;I)</translation>
    </message>
    <message>
        <source>F&amp;older</source>
        <translation>フォルダ(&amp;O)</translation>
    </message>
    <message>
        <source>File</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>Folder of CSV tables</source>
        <translation>CSV の表のフォルダ</translation>
    </message>
    <message>
        <source>Folder of PNG pictures and CSV tables</source>
        <translation>PNG 画像と CSV の表のフォルダ</translation>
    </message>
    <message>
        <source>Folder of SVG drawings and CSV tables</source>
        <translation>SVG 図と CSV の表のフォルダ</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>形式</translation>
    </message>
    <message>
        <source>One HTML report, with losses and configuration</source>
        <translation>損失と設定を含む 1 つの HTML レポート</translation>
    </message>
    <message>
        <source>One PDF document, a chart a page</source>
        <translation>1 ページに 1 つのグラフの PDF 文書</translation>
    </message>
    <message>
        <source>PDF document</source>
        <translation>PDF 文書</translation>
    </message>
    <message>
        <source>PNG picture</source>
        <translation>PNG 画像</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>プレビュー</translation>
    </message>
    <message>
        <source>Put this picture, or this table, on the clipboard.</source>
        <translation>この画像または表をクリップボードに入れます。</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>解像度</translation>
    </message>
    <message>
        <source>SVG drawing</source>
        <translation>SVG 図</translation>
    </message>
    <message>
        <source>T&amp;itle</source>
        <translation>タイトル(&amp;I)</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>単位</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>幅</translation>
    </message>
    <message>
        <source>Width of the picture; its height follows.</source>
        <translation>画像の幅。高さはそれに従います。</translation>
    </message>
    <message>
        <source>Writing …</source>
        <translation>書き出しています…</translation>
    </message>
    <message>
        <source>cm</source>
        <translation>cm</translation>
    </message>
    <message>
        <source>pixels</source>
        <translation>ピクセル</translation>
    </message>
    <message>
        <source>{n} dpi</source>
        <translation>{n} dpi</translation>
    </message>
    <message>
        <source>{n} of these files are in {folder} already. Save again to replace them.</source>
        <translation>{folder} にはこのうち {n} 個のファイルがすでにあります。もう一度保存すると置き換えます。</translation>
    </message>
    <message>
        <source>{path} is there already. Save again to replace it.</source>
        <translation>{path} はすでにあります。もう一度保存すると置き換えます。</translation>
    </message>
    <message>
        <source>{w:.1f} × {h:.1f} cm</source>
        <translation>{w:.1f} × {h:.1f} cm</translation>
    </message>
    <message>
        <source>{w:.1f} × {h:.1f} cm, {pixels}</source>
        <translation>{w:.1f} × {h:.1f} cm、{pixels}</translation>
    </message>
    <message>
        <source>{x} × {y} pixels</source>
        <translation>{x} × {y} ピクセル</translation>
    </message>
</context>
<context>
    <name>ExportMenu</name>
    <message>
        <source>&amp;Copy picture</source>
        <translation>画像をコピー(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Export this …</source>
        <translation>これを書き出す…(&amp;E)</translation>
    </message>
    <message>
        <source>Copy &amp;table</source>
        <translation>表をコピー(&amp;T)</translation>
    </message>
    <message>
        <source>Put it on the clipboard.</source>
        <translation>クリップボードに入れます。</translation>
    </message>
    <message>
        <source>Put its numbers on the clipboard, for a spreadsheet.</source>
        <translation>数値をクリップボードに入れます（表計算用）。</translation>
    </message>
    <message>
        <source>Write it as PNG, SVG, PDF or CSV.</source>
        <translation>PNG、SVG、PDF、CSV に書き出します。</translation>
    </message>
</context>
<context>
    <name>Exports</name>
    <message>
        <source>Cannot copy {chart}: {why}</source>
        <translation>{chart} をコピーできません：{why}</translation>
    </message>
    <message>
        <source>Cannot write {path}: {why}</source>
        <translation>{path} に書けません：{why}</translation>
    </message>
    <message>
        <source>Copied: {chart}</source>
        <translation>コピーしました：{chart}</translation>
    </message>
    <message>
        <source>There is no chart to export yet: press Run or Step first.</source>
        <translation>書き出すグラフがまだありません。先に「実行」か「進む」を押してください。</translation>
    </message>
    <message>
        <source>There is nothing to copy yet: press Run or Step first.</source>
        <translation>コピーするものがまだありません。先に「実行」か「進む」を押してください。</translation>
    </message>
    <message>
        <source>Writing the textbook's figures …</source>
        <translation>教科書の図を書き出しています…</translation>
    </message>
    <message>
        <source>Wrote {n} files to {folder}</source>
        <translation>{folder} に {n} 個のファイルを書きました</translation>
    </message>
    <message>
        <source>Wrote {path}</source>
        <translation>{path} を書きました</translation>
    </message>
    <message>
        <source>the textbook's figures</source>
        <translation>教科書の図</translation>
    </message>
</context>
<context>
    <name>FileDialogs</name>
    <message>
        <source>Configurations (*.json)</source>
        <translation>設定 (*.json)</translation>
    </message>
    <message>
        <source>InitScope runs (*.initscope)</source>
        <translation>InitScope の実行 (*.initscope)</translation>
    </message>
    <message>
        <source>NumPy arrays (*.npz)</source>
        <translation>NumPy 配列 (*.npz)</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>PyTorch weights (*.safetensors)</source>
        <translation>PyTorch の重み (*.safetensors)</translation>
    </message>
    <message>
        <source>Python programs (*.py)</source>
        <translation>Python プログラム (*.py)</translation>
    </message>
    <message>
        <source>Runs and configurations (*.initscope *.json)</source>
        <translation>実行と設定 (*.initscope *.json)</translation>
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
        <translation>層の重みがすべて等しいので、標準偏差は 0 で、目標とぴったり一致します。</translation>
    </message>
    <message>
        <source>Con&amp;tender</source>
        <translation>比較対象(&amp;T)</translation>
    </message>
    <message>
        <source>Contender</source>
        <translation>比較対象</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>見込み</translation>
    </message>
    <message>
        <source>Expected: 1 / √(2 n_in n_out), one standard error of the std of that many normal draws.</source>
        <translation>見込み：1 / √(2 n_in n_out)、その数の正規乱数の標準偏差に対する、標準誤差 1 つ分。</translation>
    </message>
    <message>
        <source>For which layer's weights, n_in × n_out, the rules are compared.</source>
        <translation>どの層の重み（n_in × n_out）について規則を比べるか。</translation>
    </message>
    <message>
        <source>Formula</source>
        <translation>式</translation>
    </message>
    <message>
        <source>Formula lens</source>
        <translation>式のレンズ</translation>
    </message>
    <message>
        <source>La&amp;yer</source>
        <translation>層(&amp;Y)</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>層</translation>
    </message>
    <message>
        <source>Off by</source>
        <translation>差</translation>
    </message>
    <message>
        <source>Promised and drawn</source>
        <translation>目標と実際</translation>
    </message>
    <message>
        <source>Source: {paper}</source>
        <translation>出典：{paper}</translation>
    </message>
    <message>
        <source>Std</source>
        <translation>標準偏差</translation>
    </message>
    <message>
        <source>Std of every layer's weights</source>
        <translation>各層の重みの標準偏差</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目標</translation>
    </message>
    <message>
        <source>The same rule elsewhere</source>
        <translation>ほかでの同じ規則</translation>
    </message>
    <message>
        <source>The std that the rule promises for each layer, and that of the weights as they are now.</source>
        <translation>規則が各層に定める標準偏差と、いまの重みの標準偏差。</translation>
    </message>
    <message>
        <source>The target is that of the orthonormal start; each layer is then scaled on data to Var(x W) = 1.</source>
        <translation>目標は正規直交な初期値のものです。その後、各層はデータで Var(x W) = 1 に調整されます。</translation>
    </message>
    <message>
        <source>The textbook</source>
        <translation>教科書</translation>
    </message>
    <message>
        <source>Whose rule is under the lens.</source>
        <translation>どの比較対象の規則をレンズで見るか。</translation>
    </message>
    <message>
        <source>n_in = {n_in}, n_out = {n_out}: target std σ = {std:.4g}</source>
        <translation>n_in = {n_in}、n_out = {n_out}：目標の標準偏差 σ = {std:.4g}</translation>
    </message>
    <message>
        <source>nn.Linear by itself</source>
        <translation>nn.Linear の既定</translation>
    </message>
    <message>
        <source>the rule uses neither</source>
        <translation>規則はどちらも使わない</translation>
    </message>
    <message>
        <source>the rule uses {which}</source>
        <translation>規則は {which} を使う</translation>
    </message>
    <message>
        <source>{n_in} × {n_out} ({layers})</source>
        <translation>{n_in} × {n_out}（{layers}）</translation>
    </message>
    <message>
        <source>{sign} differs</source>
        <translation>{sign} 異なる</translation>
    </message>
    <message>
        <source>{sign} has none</source>
        <translation>{sign} なし</translation>
    </message>
    <message>
        <source>{sign} the same</source>
        <translation>{sign} 同じ</translation>
    </message>
    <message>
        <source>{sign}, std {ratio:.3g} times this rule's</source>
        <translation>{sign}、標準偏差はこの規則の {ratio:.3g} 倍</translation>
    </message>
    <message>
        <source>“Std” is that of the weights as they are now, after {n} updates.</source>
        <translation>「標準偏差」は {n} 回更新した後の、いまの重みのものです。</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>Diagnostics copied: versions, system, settings and the last error. Read them before you pass them on.</source>
        <translation>診断情報をコピーしました：バージョン、システム、設定、最後のエラー。ほかの人に渡す前に内容を確かめてください。</translation>
    </message>
</context>
<context>
    <name>HistogramCell</name>
    <message>
        <source>below 1e-19: set to 0</source>
        <translation>1e-19 未満：0 に設定</translation>
    </message>
    <message>
        <source>below 1e-25: set to 0</source>
        <translation>1e-25 未満：0 に設定</translation>
    </message>
    <message>
        <source>below: {below}, above: {above}, not a number: {nan}, exactly zero: {zeros}, values: {values}</source>
        <translation>範囲より下：{below}、上：{above}、非数：{nan}、ちょうど 0：{zeros}、値の数：{values}</translation>
    </message>
    <message>
        <source>diverged at {n}</source>
        <translation>{n} で発散</translation>
    </message>
    <message>
        <source>largest {size}  {zeros}</source>
        <translation>最大 {size}  {zeros}</translation>
    </message>
    <message>
        <source>line: before</source>
        <translation>線：前</translation>
    </message>
    <message>
        <source>line: iteration before</source>
        <translation>線：前のイテレーション</translation>
    </message>
    <message>
        <source>logits</source>
        <translation>ロジット</translation>
    </message>
    <message>
        <source>mean {mean}  std {std}</source>
        <translation>平均 {mean}  標準偏差 {std}</translation>
    </message>
    <message>
        <source>n {count}</source>
        <translation>n {count}</translation>
    </message>
    <message>
        <source>not computed yet</source>
        <translation>未計算</translation>
    </message>
    <message>
        <source>not finite</source>
        <translation>有限でない</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>未計算</translation>
    </message>
    <message>
        <source>outline: one iteration before</source>
        <translation>輪郭：1 つ前のイテレーション</translation>
    </message>
    <message>
        <source>update / weights ‖ΔW‖ / ‖W‖ = {size}</source>
        <translation>更新／重み ‖ΔW‖ / ‖W‖ = {size}</translation>
    </message>
    <message>
        <source>update / weights: the weights were 0</source>
        <translation>更新／重み：重みは 0 だった</translation>
    </message>
    <message>
        <source>{share} infinite</source>
        <translation>{share} 無限大</translation>
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
        <translation>{share} 範囲外</translation>
    </message>
    <message>
        <source>{share} sat.</source>
        <translation>{share} 飽和</translation>
    </message>
    <message>
        <source>{share} saturated</source>
        <translation>{share} 飽和</translation>
    </message>
    <message>
        <source>{share} zero</source>
        <translation>{share} ゼロ</translation>
    </message>
    <message>
        <source>{share} zero (bar cut)</source>
        <translation>{share} ゼロ（棒は途中省略）</translation>
    </message>
    <message>
        <source>{share} zero ✂</source>
        <translation>{share} ゼロ ✂</translation>
    </message>
</context>
<context>
    <name>HistogramGrid</name>
    <message>
        <source>Textbook view: of all values {outside} lie outside and are not drawn; {zeros} are exactly 0 and stand within the bin of 0; means and standard deviations are not shown.</source>
        <translation>教科書の表示：全体のうち {outside} は範囲外で描かれません。{zeros} はちょうど 0 で、0 の区間に含まれます。平均と標準偏差は表示しません。</translation>
    </message>
    <message>
        <source>{label}, layer {n}:</source>
        <translation>{label}、第 {n} 層：</translation>
    </message>
</context>
<context>
    <name>HistoryChart</name>
    <message>
        <source>Iteration {n}, {figure}:  {values}</source>
        <translation>イテレーション {n}、{figure}：{values}</translation>
    </message>
    <message>
        <source>Layers over time</source>
        <translation>層の時間変化</translation>
    </message>
    <message>
        <source>layer {n}</source>
        <translation>第 {n} 層</translation>
    </message>
    <message>
        <source>layers by number, pale to full; dashed: output layer</source>
        <translation>層は番号順に淡色から濃色へ。破線：出力層</translation>
    </message>
</context>
<context>
    <name>Hook</name>
    <message>
        <source>Something went wrong: {error}</source>
        <translation>問題が起きました：{error}</translation>
    </message>
</context>
<context>
    <name>InitializerEditor</name>
    <message>
        <source>Initialiser</source>
        <translation>初期化方法</translation>
    </message>
</context>
<context>
    <name>LessonEngine</name>
    <message>
        <source>Choose one of the answers.</source>
        <translation>答えを 1 つ選んでください。</translation>
    </message>
    <message>
        <source>Choose your guess, then press Run.</source>
        <translation>予想を選んでから「実行」を押してください。</translation>
    </message>
    <message>
        <source>You guess: {option}. Press Run (Space): the figures will tell.</source>
        <translation>あなたの予想：{option}。「実行」（スペース）を押してください。数値が答えを教えてくれます。</translation>
    </message>
</context>
<context>
    <name>LessonPanel</name>
    <message>
        <source>Back</source>
        <translation>戻る</translation>
    </message>
    <message>
        <source>Back to my work</source>
        <translation>自分の作業へ戻る</translation>
    </message>
    <message>
        <source>Bring back the experiment, the run and the view that were there before the lesson.</source>
        <translation>レッスンの前にあった実験、実行、表示を元に戻します。</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>確かめる</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Compare your answer with the figures on view.</source>
        <translation>あなたの答えを表示中の数値と比べます。</translation>
    </message>
    <message>
        <source>End the lesson; what you had before comes back.</source>
        <translation>レッスンを終えます。前にあったものが戻ります。</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>終える</translation>
    </message>
    <message>
        <source>Go on with: {title}</source>
        <translation>続けて：{title}</translation>
    </message>
    <message>
        <source>Keep the experiment of the lesson, and close this panel.</source>
        <translation>レッスンの実験を残し、このパネルを閉じます。</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>やめる</translation>
    </message>
    <message>
        <source>Lesson</source>
        <translation>レッスン</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>次へ</translation>
    </message>
    <message>
        <source>Next lesson</source>
        <translation>次のレッスン</translation>
    </message>
    <message>
        <source>On to the next step; an answer is not needed.</source>
        <translation>次の手順へ。答えなくても進めます。</translation>
    </message>
    <message>
        <source>Right at the first try: {first} of {steps}.</source>
        <translation>1 回目で正解：{first}/{steps}。</translation>
    </message>
    <message>
        <source>Set again</source>
        <translation>設定し直す</translation>
    </message>
    <message>
        <source>Set the controls for this step once more.</source>
        <translation>この手順の設定をもう一度行います。</translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation>ここに残る</translation>
    </message>
    <message>
        <source>Step {n} of {steps}</source>
        <translation>手順 {n}/{steps}</translation>
    </message>
    <message>
        <source>Text of the lesson</source>
        <translation>レッスンの文章</translation>
    </message>
    <message>
        <source>The experiment on view is the lesson's. “Back to my work” brings back yours.</source>
        <translation>いま表示しているのはレッスンの実験です。「自分の作業へ戻る」で自分のものに戻ります。</translation>
    </message>
    <message>
        <source>The figures are not there. “Set again” sets the controls for this step.</source>
        <translation>数値が表示されていません。「設定し直す」でこの手順の設定にします。</translation>
    </message>
    <message>
        <source>This step takes a run of its own. Yours stays until you let it go: “Set again” asks anew.</source>
        <translation>この手順には専用の実行が必要です。あなたの実行は手放すまで残ります。「設定し直す」でもう一度たずねます。</translation>
    </message>
    <message>
        <source>To the step before.</source>
        <translation>前の手順へ。</translation>
    </message>
    <message>
        <source>Type a number, as 0.5 or 1e-3.</source>
        <translation>0.5 や 1e-3 のような数を入力します。</translation>
    </message>
    <message>
        <source>– Question {n}: not answered</source>
        <translation>– 問題 {n}：未回答</translation>
    </message>
    <message>
        <source>… Question {n}: right at try {tries}</source>
        <translation>… 問題 {n}：{tries} 回目で正解</translation>
    </message>
    <message>
        <source>✓ Question {n}: right at the first try</source>
        <translation>✓ 問題 {n}：1 回目で正解</translation>
    </message>
</context>
<context>
    <name>Lessons</name>
    <message>
        <source>0.1 to 10</source>
        <translation>0.1 から 10</translation>
    </message>
    <message>
        <source>A network whose units are all alike has little to learn with.</source>
        <translation>ユニットがみな同じようなネットワークには、学ぶ手がかりがほとんどありません。</translation>
    </message>
    <message>
        <source>A signal that keeps its size has a level curve: another one is more level.</source>
        <translation>大きさを保つ信号の曲線は水平です。もっと水平な曲線があります。</translation>
    </message>
    <message>
        <source>About as much</source>
        <translation>同じくらい</translation>
    </message>
    <message>
        <source>All units of the layer are copies of each other.</source>
        <translation>この層のユニットはすべて互いのコピーです。</translation>
    </message>
    <message>
        <source>All units, for all of the inputs, stay this close to 0.5.</source>
        <translation>どの入力に対しても、すべてのユニットがこれほど 0.5 の近くにとどまっています。</translation>
    </message>
    <message>
        <source>Another curve ends lower: look at the right end of the chart.</source>
        <translation>もっと低く終わる曲線があります。グラフの右端を見てください。</translation>
    </message>
    <message>
        <source>At layer 1 it is {share} times that at the top layer; {factors}.</source>
        <translation>第 1 層では最後の隠れ層の {share} 倍です。{factors}。</translation>
    </message>
    <message>
        <source>At which layer does the smallest gradient arrive?</source>
        <translation>届く勾配が最も小さいのはどの層ですか？</translation>
    </message>
    <message>
        <source>Backward it is worse: in each layer the gradient is multiplied by slopes of about 0.25, and by weights that make about 0.01 · √100 = 0.1 of it. The right chart shows what arrives.</source>
        <translation>逆伝播ではもっと悪くなります。各層で勾配に掛かるのは、約 0.25 の傾きと、勾配を約 0.01 · √100 = 0.1 倍にする重みです。右のグラフは届いた勾配です。</translation>
    </message>
    <message>
        <source>Beside it Xavier's rule: weights of std 0.1, which multiply the gradient by about 0.1 · √100 = 1. Hardly a unit is saturated, and the slopes are near their maximum, 1/4.</source>
        <translation>隣は Xavier の規則です。重みの標準偏差は 0.1 で、勾配を約 0.1 · √100 = 1 倍にします。飽和したユニットはほとんどなく、傾きは最大値 1/4 に近くなっています。</translation>
    </message>
    <message>
        <source>Beyond ±4.6 the sigmoid is within 0.01 of 0 or 1: most of these sums are there.</source>
        <translation>±4.6 を超えるとシグモイドは 0 か 1 から 0.01 以内です。ここの和の大半がそこにあります。</translation>
    </message>
    <message>
        <source>Both ends count: values below 0.01 and values above 0.99.</source>
        <translation>両端を数えます。0.01 未満の値と 0.99 を超える値です。</translation>
    </message>
    <message>
        <source>Divide the std of layer 2 by that of layer 1. What do you get?</source>
        <translation>第 2 層の標準偏差を第 1 層のもので割ると、いくつになりますか？</translation>
    </message>
    <message>
        <source>Does learning part them? Three networks with ReLU: all weights 0, all 0.01, and random ones by Xavier's rule. Guess, then press Run.</source>
        <translation>学習で違いが生まれるでしょうか。ReLU のネットワーク 3 つ：重みがすべて 0、すべて 0.01、Xavier の規則による乱数。予想してから「実行」を押してください。</translation>
    </message>
    <message>
        <source>Each layer makes it smaller by about the same factor.</source>
        <translation>各層がほぼ同じ割合で小さくします。</translation>
    </message>
    <message>
        <source>Each layer takes a little from it, but less and less: it fades slowly.</source>
        <translation>各層で少しずつ小さくなりますが、減り方はだんだん緩やかになります。ゆっくり弱まっていきます。</translation>
    </message>
    <message>
        <source>Equal units get equal gradients: no update can part them.</source>
        <translation>同じユニットは同じ勾配を受け取ります。どんな更新でも分かれません。</translation>
    </message>
    <message>
        <source>Every negative sum becomes 0, however large the weights are.</source>
        <translation>重みがどれほど大きくても、負の和はすべて 0 になります。</translation>
    </message>
    <message>
        <source>Every weight of this network is 0. So every sum is 0, whatever the input is, and every unit passes on the sigmoid of 0.</source>
        <translation>このネットワークの重みはすべて 0 です。入力が何であれ和はすべて 0 で、どのユニットもシグモイドの 0 での値を渡します。</translation>
    </message>
    <message>
        <source>From there on all values are next to 0: the signal has collapsed.</source>
        <translation>そこから先では、値はすべてほぼ 0 です。信号は消えています。</translation>
    </message>
    <message>
        <source>Go from left to right: the first one counts, not the smallest.</source>
        <translation>左から右へ見てください。数えるのは最初の層で、最小の層ではありません。</translation>
    </message>
    <message>
        <source>Guessing costs ln 10; this curve hardly leaves it.</source>
        <translation>推測なら損失は ln 10 です。この曲線はそこからほとんど離れません。</translation>
    </message>
    <message>
        <source>Half of the mean square is lost; the std is its root and loses less.</source>
        <translation>失われるのは二乗平均の半分です。標準偏差はその平方根なので、失う割合はもっと小さくなります。</translation>
    </message>
    <message>
        <source>He and ReLU</source>
        <translation>He と ReLU</translation>
    </message>
    <message>
        <source>He's rule is the one that is made for ReLU, as “He and ReLU” shows.</source>
        <translation>ReLU のために作られたのは He の規則です。「He と ReLU」のレッスンで見られます。</translation>
    </message>
    <message>
        <source>He's rule: std √(2/n). The 2 makes up for the half that ReLU cuts off. Values that are exactly 0 have a bar of their own.</source>
        <translation>He の規則：標準偏差 √(2/n)。2 は ReLU が切り落とす半分を補います。ちょうど 0 の値には専用の棒があります。</translation>
    </message>
    <message>
        <source>How large is the gradient at layer 1, compared with that at the top layer?</source>
        <translation>第 1 層の勾配は、最後の隠れ層と比べてどのくらいの大きさですか？</translation>
    </message>
    <message>
        <source>How many different units does layer 2 of “all 0.01” have now?</source>
        <translation>「all 0.01」の第 2 層には、いま異なるユニットがいくつありますか？</translation>
    </message>
    <message>
        <source>How many different units does layer 3 have?</source>
        <translation>第 3 層には異なるユニットがいくつありますか？</translation>
    </message>
    <message>
        <source>How many per cent of the values of layer 1 are saturated?</source>
        <translation>第 1 層の値の何パーセントが飽和していますか？</translation>
    </message>
    <message>
        <source>How many per cent of the values of layer 3 are exactly 0?</source>
        <translation>第 3 層の値の何パーセントがちょうど 0 ですか？</translation>
    </message>
    <message>
        <source>In a very wide network it would be 1/√2 = 0.71; 20 such layers would leave a thousandth.</source>
        <translation>とても広いネットワークでは 1/√2 = 0.71 です。そのような層が 20 あると、残るのは千分の一です。</translation>
    </message>
    <message>
        <source>In which layer is the std the smallest?</source>
        <translation>標準偏差が最も小さいのはどの層ですか？</translation>
    </message>
    <message>
        <source>In which network does the gradient vanish on its way to layer 1?</source>
        <translation>第 1 層へ向かう途中で勾配が消えるのはどのネットワークですか？</translation>
    </message>
    <message>
        <source>In which network is the gradient at layer 1 the larger one?</source>
        <translation>第 1 層の勾配が大きいのはどちらのネットワークですか？</translation>
    </message>
    <message>
        <source>It comes from the top, and every layer that it passes takes from it.</source>
        <translation>勾配は出力の側から来て、層を通るたびに小さくなります。</translation>
    </message>
    <message>
        <source>It still makes mistakes on digits that it has never seen.</source>
        <translation>見たことのない数字では、まだ間違えます。</translation>
    </message>
    <message>
        <source>Its curve in the chart of test accuracy ends there.</source>
        <translation>テスト正解率のグラフで、その曲線が終わるところです。</translation>
    </message>
    <message>
        <source>Its curve of test accuracy ends at {percent} %.</source>
        <translation>そのテスト正解率の曲線は {percent} % で終わります。</translation>
    </message>
    <message>
        <source>Its loss has fallen far: it is right more often than that.</source>
        <translation>その損失は大きく下がっています。正解はそれより多いはずです。</translation>
    </message>
    <message>
        <source>Layer {layer} has {size} units; different ones among them: {count}.</source>
        <translation>第 {layer} 層のユニットは {size} 個で、異なるものは {count} 個です。</translation>
    </message>
    <message>
        <source>Layer {layer}: mean {mean}, std {std}.</source>
        <translation>第 {layer} 層：平均 {mean}、標準偏差 {std}。</translation>
    </message>
    <message>
        <source>Layer {layer}: {share} % zero.</source>
        <translation>第 {layer} 層：{share} % がゼロ。</translation>
    </message>
    <message>
        <source>Layer {n}</source>
        <translation>第 {n} 層</translation>
    </message>
    <message>
        <source>Layer {upper} has std {above}, layer {lower} has {below}: divided, {ratio}.</source>
        <translation>第 {upper} 層の標準偏差は {above}、第 {lower} 層は {below}。割ると {ratio} です。</translation>
    </message>
    <message>
        <source>Less than a tenth</source>
        <translation>10 分の 1 未満</translation>
    </message>
    <message>
        <source>More than ten times</source>
        <translation>10 倍超</translation>
    </message>
    <message>
        <source>Not all values near the ends count, only those below 0.01 or above 0.99.</source>
        <translation>端に近い値をすべて数えるのではありません。0.01 未満か 0.99 を超える値だけです。</translation>
    </message>
    <message>
        <source>Now backward. On its way down the gradient is multiplied, in each layer, by the slopes f′(z) and by the weights. Half of the slopes are near 0 here. The right chart shows what arrives at each layer; point at a layer for its values.</source>
        <translation>次は逆伝播です。入力の側へ向かう勾配には、各層で傾き f′(z) と重みが掛けられます。ここでは傾きの半分が 0 に近い値です。右のグラフは各層に届いた勾配です。層を指すと値が読めます。</translation>
    </message>
    <message>
        <source>One curve hardly falls. Who takes each of the ten digits to be as likely as the others has a loss of ln 10. Compare.</source>
        <translation>ほとんど下がらない曲線が 1 本あります。10 個の数字をどれも同じ確からしさとみなすと、損失は ln 10 です。比べてください。</translation>
    </message>
    <message>
        <source>One product has a std of 1, but a sum of 100 of them spreads further.</source>
        <translation>積 1 つの標準偏差は 1 ですが、100 個の和はもっと広がります。</translation>
    </message>
    <message>
        <source>Only large sums bring the sigmoid near 1; here every sum is 0.</source>
        <translation>シグモイドを 1 に近づけるのは大きな和だけです。ここでは和はすべて 0 です。</translation>
    </message>
    <message>
        <source>Only negative sums become 0, and about as many are positive.</source>
        <translation>0 になるのは負の和だけで、正の和もほぼ同じだけあります。</translation>
    </message>
    <message>
        <source>Point at the end of its curve: the figures stand below the chart.</source>
        <translation>その曲線の終わりを指してください。グラフの下に数値が出ます。</translation>
    </message>
    <message>
        <source>Press Run (Space), and wait until it is done.</source>
        <translation>「実行」（スペース）を押して、終わるまで待ってください。</translation>
    </message>
    <message>
        <source>ReLU halves the mean square of its sums; the 2 in He's std √(2/n) makes up for it. So the signal keeps its size from layer to layer.</source>
        <translation>ReLU は和の二乗平均を半分にします。He の標準偏差 √(2/n) の 2 がそれを補います。だから信号の大きさは層から層へ保たれます。</translation>
    </message>
    <message>
        <source>Same network, same data, same optimiser: only the first weights differ.</source>
        <translation>ネットワークもデータもオプティマイザも同じ。違うのは重みの初期値だけです。</translation>
    </message>
    <message>
        <source>Saturated slopes are one factor; the weights are the other, and make up for it.</source>
        <translation>飽和した傾きは因子の 1 つです。もう 1 つの因子である重みが、それを補います。</translation>
    </message>
    <message>
        <source>Saturated, layer by layer: {shares} %.</source>
        <translation>飽和の割合（層の順）：{shares} %。</translation>
    </message>
    <message>
        <source>Sigmoid and tanh side by side, with the same weights, by Xavier's rule. Look at the gradient that arrives at layer 1.</source>
        <translation>シグモイドと tanh を、Xavier の規則による同じ重みで並べました。第 1 層に届く勾配を見てください。</translation>
    </message>
    <message>
        <source>So low a loss would mean that it has learned; its curve hardly falls.</source>
        <translation>損失がそれほど低ければ学習したことになりますが、その曲線はほとんど下がっていません。</translation>
    </message>
    <message>
        <source>Spread out, but about 0.5: the rule assumes values about 0.</source>
        <translation>広がってはいますが、0.5 のまわりです。規則は 0 のまわりの値を仮定しています。</translation>
    </message>
    <message>
        <source>Std 0.01 and collapse</source>
        <translation>標準偏差 0.01 と活性値の偏り</translation>
    </message>
    <message>
        <source>Std 1 and vanishing gradients</source>
        <translation>標準偏差 1 と勾配消失</translation>
    </message>
    <message>
        <source>Still about half: the rule prevents no zeros, it makes the rest larger.</source>
        <translation>やはり約半分です。規則はゼロを防ぐのではなく、残りを大きくします。</translation>
    </message>
    <message>
        <source>Symmetry compares the units of a layer with one another. Dark means alike. Beside it stands how many different units each layer has.</source>
        <translation>「対称性」は層のユニットを互いに比べます。暗い色は同じという意味です。隣に、各層の異なるユニットの数があります。</translation>
    </message>
    <message>
        <source>The answer is {options}.</source>
        <translation>答えは {options} です。</translation>
    </message>
    <message>
        <source>The curve ends at {loss}.</source>
        <translation>曲線は {loss} で終わります。</translation>
    </message>
    <message>
        <source>The first layer whose std is below {limit} is meant.</source>
        <translation>標準偏差が {limit} を下回る最初の層のことです。</translation>
    </message>
    <message>
        <source>The first weights alone decided who had learned after these iterations. With std 0.01 hardly any signal gets through the layers; He's rule suits ReLU best.</source>
        <translation>これだけのイテレーションの後に学習できていたかどうかは、重みの初期値だけで決まりました。標準偏差 0.01 では信号がほとんど層を通りません。ReLU に最も合うのは He の規則です。</translation>
    </message>
    <message>
        <source>The gradient at layer 1 divided by that at the top layer is meant.</source>
        <translation>第 1 層の勾配を最後の隠れ層の勾配で割ったもののことです。</translation>
    </message>
    <message>
        <source>The gradient is multiplied by the slopes: compare them at 0.</source>
        <translation>勾配には傾きが掛けられます。0 での傾きを比べてください。</translation>
    </message>
    <message>
        <source>The largest gradient at layer 1 is meant.</source>
        <translation>第 1 層で最も大きい勾配のことです。</translation>
    </message>
    <message>
        <source>The layer at which the smallest gradient arrives is meant.</source>
        <translation>届く勾配が最も小さい層のことです。</translation>
    </message>
    <message>
        <source>The layer with the smallest std is meant.</source>
        <translation>標準偏差が最も小さい層のことです。</translation>
    </message>
    <message>
        <source>The loss is measured on what the networks train with. The test accuracy, on digits that they have never seen, tells what they can do.</source>
        <translation>損失は学習に使うデータで測ります。テスト正解率は、見たことのない数字で何ができるかを示します。</translation>
    </message>
    <message>
        <source>The lowest loss at the end is meant.</source>
        <translation>最後に最も低い損失のことです。</translation>
    </message>
    <message>
        <source>The mean stands under the title of layer {layer}.</source>
        <translation>平均は第 {layer} 層の見出しの下にあります。</translation>
    </message>
    <message>
        <source>The numbers of different units stand on the right, layer by layer.</source>
        <translation>異なるユニットの数は、右に層ごとにあります。</translation>
    </message>
    <message>
        <source>The quotient nearest to 1 is meant.</source>
        <translation>1 に最も近い商のことです。</translation>
    </message>
    <message>
        <source>The race on digits</source>
        <translation>手書き数字での競争</translation>
    </message>
    <message>
        <source>The same rule with tanh: it is symmetric about 0, where its slope is 1, as the rule assumes. The values lie about 0 in every layer.</source>
        <translation>同じ規則を tanh で。tanh は 0 について対称で、そこでの傾きは 1 と、規則の仮定どおりです。どの層でも値は 0 のまわりにあります。</translation>
    </message>
    <message>
        <source>The same std with ReLU: here the signal itself dies. Each layer multiplies its size by about 0.01 · √(100 / 2) = 0.07.</source>
        <translation>同じ標準偏差を ReLU で。ここでは信号そのものが消えます。各層で大きさは約 0.01 · √(100 / 2) = 0.07 倍になります。</translation>
    </message>
    <message>
        <source>The share stands under the title of layer {layer}.</source>
        <translation>割合は第 {layer} 層の見出しの下にあります。</translation>
    </message>
    <message>
        <source>The slope at 0 is 1 for tanh and 0.25 for the sigmoid; Glorot and Bengio (2010) assume 1.</source>
        <translation>0 での傾きは tanh が 1、シグモイドが 0.25 です。Glorot and Bengio (2010) は 1 を仮定しています。</translation>
    </message>
    <message>
        <source>The slope of tanh is 1 only at 0: every layer takes a little from it.</source>
        <translation>tanh の傾きが 1 なのは 0 でだけです。どの層でも少しずつ小さくなります。</translation>
    </message>
    <message>
        <source>The slopes do cut it down, but weights of std 1 multiply it by about 1 · √100 = 10. It survives only because huge weights amplify it, not because the units are healthy.</source>
        <translation>傾きは確かに勾配を小さくしますが、標準偏差 1 の重みが約 1 · √100 = 10 倍にします。勾配が生き残るのは、ユニットが健全だからではなく、とても大きな重みが増幅するからにすぎません。</translation>
    </message>
    <message>
        <source>The smallest gradient at layer 1 is meant.</source>
        <translation>第 1 層で最も小さい勾配のことです。</translation>
    </message>
    <message>
        <source>The std is 0: no unit says anything else, for any of the inputs.</source>
        <translation>標準偏差は 0 です。どの入力に対しても、違う値を出すユニットはありません。</translation>
    </message>
    <message>
        <source>The std stands under the title of layer {layer}.</source>
        <translation>標準偏差は第 {layer} 層の見出しの下にあります。</translation>
    </message>
    <message>
        <source>The stds stand under the titles of layers {upper} and {lower}.</source>
        <translation>標準偏差は第 {upper} 層と第 {lower} 層の見出しの下にあります。</translation>
    </message>
    <message>
        <source>The sum is 0, but it still goes through the sigmoid, which is not 0 there.</source>
        <translation>和は 0 ですが、さらにシグモイドを通ります。シグモイドはそこで 0 ではありません。</translation>
    </message>
    <message>
        <source>The units of “all 0.01” after training. Copies get equal gradients, so every update moves them alike. With chance in the first weights they would differ.</source>
        <translation>学習後の「all 0.01」のユニットです。コピーは同じ勾配を受け取るので、更新はどれも同じ動きになります。重みの初期値が乱数なら、違うものになっていたでしょう。</translation>
    </message>
    <message>
        <source>The upper layer has less than the lower one: the quotient is below 1.</source>
        <translation>後の層のほうが前の層より小さいので、商は 1 を下回ります。</translation>
    </message>
    <message>
        <source>The values are nearly the same, but not exactly.</source>
        <translation>値はほとんど同じですが、ぴったり同じではありません。</translation>
    </message>
    <message>
        <source>The values are spread out over a good part of the axis.</source>
        <translation>値は軸のかなりの部分に広がっています。</translation>
    </message>
    <message>
        <source>The values keep to the middle; they do not reach 0 and 1.</source>
        <translation>値は中ほどにとどまり、0 や 1 には届きません。</translation>
    </message>
    <message>
        <source>The variances add up to about 100; the std is the square root of the variance.</source>
        <translation>分散は足し合わされて約 100 になります。標準偏差は分散の平方根です。</translation>
    </message>
    <message>
        <source>There the slope f′(z) = a(1 − a) is below 0.01; at z = 0 it is 0.25. Such a unit is insensitive: it hardly notices a small change of its input.</source>
        <translation>そこでは傾き f′(z) = a(1 − a) が 0.01 未満です。z = 0 では 0.25 です。このようなユニットは鈍感で、入力が少し変わってもほとんど気づきません。</translation>
    </message>
    <message>
        <source>This is what the rule was made for (He et al. 2015).</source>
        <translation>規則はまさにこのために作られました (He et al. 2015)。</translation>
    </message>
    <message>
        <source>This is why weights start at random. Biases may start at 0.</source>
        <translation>だから重みは乱数で始めます。バイアスは 0 で始めてかまいません。</translation>
    </message>
    <message>
        <source>Three networks with four hidden layers of ReLU, the same digits in the same order; only the std of the first weights differs. Guess who wins, then press Run: 300 iterations.</source>
        <translation>ReLU の隠れ層が 4 つのネットワーク 3 つ、同じ手書き数字を同じ順で。違うのは重みの初期値の標準偏差だけです。どれが勝つか予想してから「実行」を押してください。300 イテレーションです。</translation>
    </message>
    <message>
        <source>Three rules with ReLU. The left chart shows the std of every layer; the axis counts in powers of ten. The cells above say the numbers.</source>
        <translation>ReLU での 3 つの規則です。左のグラフは各層の標準偏差で、軸は 10 の累乗です。上のセルに数値があります。</translation>
    </message>
    <message>
        <source>Two factors act in each layer: slopes, small here, and weights, large here.</source>
        <translation>各層で 2 つの因子が働きます。ここでは傾きは小さく、重みは大きくなっています。</translation>
    </message>
    <message>
        <source>Units that start alike get equal gradients and stay alike, however long they learn. First weights that are drawn at random make a layer more than one unit.</source>
        <translation>同じように始まったユニットは同じ勾配を受け取り、どれだけ長く学習しても同じままです。重みの初期値を乱数にすると、層はユニット 1 個分を超える働きをします。</translation>
    </message>
    <message>
        <source>Units with equal weights are equal: count the kinds, not the units.</source>
        <translation>重みの等しいユニットは同じユニットです。ユニットではなく種類を数えてください。</translation>
    </message>
    <message>
        <source>Wait until the run is done; press Run (Space) if it stands still.</source>
        <translation>実行が終わるまで待ってください。止まっていたら「実行」（スペース）を押します。</translation>
    </message>
    <message>
        <source>Weights of std 0.01, activation sigmoid. All sums are near 0, so all units pass on nearly 0.5, whatever the input is. A hundred units that say nearly the same tell little more than one.</source>
        <translation>重みの標準偏差 0.01、活性化関数はシグモイド。和はどれも 0 に近いので、入力が何であれユニットはみな約 0.5 を渡します。ほとんど同じ値を出す 100 個のユニットが伝えるものは、1 個とあまり変わりません。</translation>
    </message>
    <message>
        <source>Weights of std 1 saturate the sigmoid: most units hardly respond, and only huge weights carry the gradient. With smaller weights the gradient vanishes layer by layer, because the sigmoid's slope is 1/4 at most.</source>
        <translation>標準偏差 1 の重みはシグモイドを飽和させます。ほとんどのユニットは反応せず、勾配を運ぶのはとても大きな重みだけです。重みを小さくすると、シグモイドの傾きは最大でも 1/4 なので、勾配は層ごとに消えていきます。</translation>
    </message>
    <message>
        <source>Weights of std 1, activation sigmoid. Each cell counts what one layer passes on. The values pile up near 0 and near 1: there the sigmoid is flat, and a unit is called saturated.</source>
        <translation>重みの標準偏差 1、活性化関数はシグモイド。各セルは 1 つの層が渡す値を数えます。値は 0 の近くと 1 の近くに集まります。そこではシグモイドが平らで、そのユニットは飽和しているといいます。</translation>
    </message>
    <message>
        <source>Weights that are too small make all units alike: nearly 0.5 with the sigmoid, nearly 0 with ReLU. The gradient dies on its way down, too.</source>
        <translation>小さすぎる重みは、すべてのユニットを同じようにします。シグモイドでは約 0.5、ReLU では約 0 です。入力の側へ向かう勾配も途中で消えます。</translation>
    </message>
    <message>
        <source>What is the loss of std = 0.01 at the end?</source>
        <translation>std = 0.01 の最後の損失はいくつですか？</translation>
    </message>
    <message>
        <source>What is the std of layer 5?</source>
        <translation>第 5 層の標準偏差はいくつですか？</translation>
    </message>
    <message>
        <source>What is the std of z in layer 1?</source>
        <translation>第 1 層の z の標準偏差はいくつですか？</translation>
    </message>
    <message>
        <source>Where all sums are near 0, so is the difference between the values.</source>
        <translation>和がすべて 0 に近いところでは、値の差も 0 に近くなります。</translation>
    </message>
    <message>
        <source>Where there are units, there is at least one kind of them.</source>
        <translation>ユニットがあるなら、少なくとも 1 種類はあります。</translation>
    </message>
    <message>
        <source>Which is the first layer with a std below 0.001?</source>
        <translation>標準偏差が 0.001 を下回る最初の層はどれですか？</translation>
    </message>
    <message>
        <source>Which network keeps the size of its signal best from layer 1 to the last?</source>
        <translation>第 1 層から最後の層まで、信号の大きさを最もよく保つのはどのネットワークですか？</translation>
    </message>
    <message>
        <source>Which test accuracy does He have at the end, in per cent?</source>
        <translation>He の最後のテスト正解率は何パーセントですか？</translation>
    </message>
    <message>
        <source>Which value does every unit of layer 3 pass on?</source>
        <translation>第 3 層の各ユニットはどんな値を渡しますか？</translation>
    </message>
    <message>
        <source>Whose loss is the lowest at the end?</source>
        <translation>最後に損失が最も低いのはどれですか？</translation>
    </message>
    <message>
        <source>Why not zeros?</source>
        <translation>なぜゼロではいけないのか？</translation>
    </message>
    <message>
        <source>Why so many? Now the cells show z, the sums before the sigmoid. In layer 1 each is the sum of 100 products of an input of std 1 and a weight of std 1. The variances of the products add up.</source>
        <translation>なぜこれほど多いのでしょう。いまセルはシグモイドの前の和 z を表示しています。第 1 層ではそれぞれ、標準偏差 1 の入力と標準偏差 1 の重みの積 100 個の和です。積の分散は足し合わされます。</translation>
    </message>
    <message>
        <source>With f′ ≤ 1/4 and weights that do not amplify, each layer leaves about a quarter. Histograms alone suggest the opposite: look in both directions.</source>
        <translation>f′ ≤ 1/4 で重みが増幅しなければ、各層で残るのは約 4 分の 1 です。ヒストグラムだけでは逆に見えます。両方の向きを見てください。</translation>
    </message>
    <message>
        <source>With zeros no gradient reaches the hidden weights: only the output's biases learn. All 0.01 learns as if every hidden layer had a single unit.</source>
        <translation>すべて 0 では隠れ層の重みに勾配が届かず、出力のバイアスだけが学習します。すべて 0.01 では、各隠れ層にユニットが 1 個しかないかのように学習します。</translation>
    </message>
    <message>
        <source>Xavier and tanh</source>
        <translation>Xavier と tanh</translation>
    </message>
    <message>
        <source>Xavier's rule roughly keeps the size of signal and gradient if the activation is nearly the identity about 0. Tanh is, the sigmoid is not.</source>
        <translation>Xavier の規則が信号と勾配の大きさをほぼ保つのは、活性化関数が 0 の近くで恒等関数に近いときです。tanh はそうですが、シグモイドは違います。</translation>
    </message>
    <message>
        <source>Xavier's rule with ReLU, which sets all negative sums to 0: that cuts off half of the mean square in every layer. The std falls from layer to layer.</source>
        <translation>Xavier の規則を ReLU で。ReLU は負の和をすべて 0 にするので、各層で二乗平均の半分が切り落とされます。標準偏差は層ごとに下がります。</translation>
    </message>
    <message>
        <source>Xavier's rule: the std of the weights is 1/√n, n the number of inputs of a unit; here 1/√100 = 0.1. The sums then have about the size of the inputs: the values neither pile up at 0 and 1 nor collapse.</source>
        <translation>Xavier の規則：重みの標準偏差は 1/√n、n はユニットの入力の数です。ここでは 1/√100 = 0.1。すると和は入力とほぼ同じ大きさになり、値は 0 と 1 に集まることも、1 点に偏ることもありません。</translation>
    </message>
    <message>
        <source>above 10</source>
        <translation>10 超</translation>
    </message>
    <message>
        <source>below 0.1</source>
        <translation>0.1 未満</translation>
    </message>
    <message>
        <source>gradient {size}</source>
        <translation>勾配 {size}</translation>
    </message>
    <message>
        <source>in each layer, slopes × {slopes}, weights × {weights}: {both}</source>
        <translation>各層で、傾き × {slopes}、重み × {weights}：合わせて × {both}</translation>
    </message>
    <message>
        <source>last std / first std = {ratio}</source>
        <translation>最後の標準偏差／最初の標準偏差 = {ratio}</translation>
    </message>
    <message>
        <source>ln 10 is 2.303: this network has learned next to nothing yet.</source>
        <translation>ln 10 は 2.303 です。このネットワークはまだほとんど何も学んでいません。</translation>
    </message>
    <message>
        <source>loss {loss}</source>
        <translation>損失 {loss}</translation>
    </message>
    <message>
        <source>std {std}</source>
        <translation>標準偏差 {std}</translation>
    </message>
    <message>
        <source>{answer} is too large.</source>
        <translation>{answer} は大きすぎます。</translation>
    </message>
    <message>
        <source>{answer} is too small.</source>
        <translation>{answer} は小さすぎます。</translation>
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
        <translation>最後の隠れ層の {size} 倍</translation>
    </message>
    <message>
        <source>… Not yet. {option}: {figure}. {why}</source>
        <translation>… まだです。{option}：{figure}。{why}</translation>
    </message>
    <message>
        <source>… Not yet. {too}</source>
        <translation>… まだです。{too}</translation>
    </message>
    <message>
        <source>… Not yet. {too} The answer is {value}. {why}</source>
        <translation>… まだです。{too} 答えは {value} です。{why}</translation>
    </message>
    <message>
        <source>… You guessed {option}: wrong, because of its {figure}. {why}</source>
        <translation>… 予想は {option}：{figure} なので、はずれです。{why}</translation>
    </message>
    <message>
        <source>✓ Right. {option}: {figure}.</source>
        <translation>✓ 正解です。{option}：{figure}。</translation>
    </message>
    <message>
        <source>✓ Right: {value}. {why}</source>
        <translation>✓ 正解です：{value}。{why}</translation>
    </message>
    <message>
        <source>✓ You guessed {option}: right, because of its {figure}. {why}</source>
        <translation>✓ 予想は {option}：{figure} なので、正解です。{why}</translation>
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
        <translation>いくつかの手順で進むレッスン：{title}</translation>
    </message>
    <message>
        <source>L&amp;essons</source>
        <translation>レッスン(&amp;E)</translation>
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
        <translation>=========== イテレーション {n} ===========</translation>
    </message>
    <message>
        <source>All contenders diverged: their losses are no longer finite numbers.</source>
        <translation>すべての比較対象が発散しました。損失が有限の数ではありません。</translation>
    </message>
    <message>
        <source>Branched from iteration {n}.</source>
        <translation>イテレーション {n} から分岐。</translation>
    </message>
    <message>
        <source>Done.</source>
        <translation>完了。</translation>
    </message>
    <message>
        <source>Failed: {why}</source>
        <translation>失敗：{why}</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>ログ</translation>
    </message>
    <message>
        <source>Run: {data}, {optimizer}, batch {batch}, seed {seed}</source>
        <translation>実行：{data}、{optimizer}、バッチ {batch}、シード {seed}</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>停止しました。</translation>
    </message>
    <message>
        <source>The losses appear here every 100 iterations.
Press Run.</source>
        <translation>100 イテレーションごとの損失がここに表示されます。
「実行」を押してください。</translation>
    </message>
    <message>
        <source>{label}: test accuracy {share} on {n} samples</source>
        <translation>{label}：{n} サンプルでのテスト正解率 {share}</translation>
    </message>
</context>
<context>
    <name>LossChart</name>
    <message>
        <source>Iteration</source>
        <translation>イテレーション</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>損失</translation>
    </message>
    <message>
        <source>Loss (nats)</source>
        <translation>損失 (nats)</translation>
    </message>
    <message>
        <source>↑: losses above {top}, the end of the axis; Fit loss shows them</source>
        <translation>↑：軸の上端 {top} を超える損失。「軸を損失に」で表示されます</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Not all preferences could be read; what was wrong is the default now. The old file is {path}</source>
        <translation>一部の設定を読めませんでした。誤りのあったものは既定値に戻しました。古いファイルは {path} です</translation>
    </message>
    <message>
        <source>The experiment has changed since: there is nothing to apply this to.</source>
        <translation>その後に実験が変わりました。適用する対象がありません。</translation>
    </message>
    <message>
        <source>The folder with the four IDX files</source>
        <translation>4 つの IDX ファイルがあるフォルダ</translation>
    </message>
    <message>
        <source>The run stopped: {why}</source>
        <translation>実行が止まりました：{why}</translation>
    </message>
    <message>
        <source>this network is too large for the memory for going back (File, Preferences)</source>
        <translation>このネットワークは、戻るためのメモリには大きすぎます（「ファイル」→「設定」）</translation>
    </message>
    <message>
        <source>{name}[*] – InitScope</source>
        <translation>{name}[*] – InitScope</translation>
    </message>
    <message>
        <source>{what}: done.</source>
        <translation>{what}：完了。</translation>
    </message>
    <message>
        <source>{what}: press Reset to train with it.</source>
        <translation>{what}：「リセット」を押すとそれで学習します。</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;File</source>
        <translation>ファイル(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>ヘルプ(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>実行(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>表示(&amp;V)</translation>
    </message>
</context>
<context>
    <name>MnistDialog</name>
    <message>
        <source>&amp;Cancel</source>
        <translation>キャンセル(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>閉じる(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Download</source>
        <translation>ダウンロード(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>続ける(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Other folder…</source>
        <translation>別のフォルダ…(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Retry</source>
        <translation>再試行(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Use MNIST</source>
        <translation>MNIST を使う(&amp;U)</translation>
    </message>
    <message>
        <source>70,000 handwritten digits of 28×28 pixels, {size} MB to download, from the first of these servers that has them: {servers}.</source>
        <translation>28×28 ピクセルの手書き数字 70,000 個。{size} MB を、次のうちファイルのある最初のサーバーからダウンロードします：{servers}。</translation>
    </message>
    <message>
        <source>Choose where the files go.</source>
        <translation>ファイルの保存先を選びます。</translation>
    </message>
    <message>
        <source>Close this window.</source>
        <translation>このウィンドウを閉じます。</translation>
    </message>
    <message>
        <source>Download the files to this folder.</source>
        <translation>ファイルをこのフォルダにダウンロードします。</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>フォルダ</translation>
    </message>
    <message>
        <source>Folder for MNIST</source>
        <translation>MNIST のフォルダ</translation>
    </message>
    <message>
        <source>Get MNIST</source>
        <translation>MNIST を取得</translation>
    </message>
    <message>
        <source>MNIST could not be downloaded.</source>
        <translation>MNIST をダウンロードできませんでした。</translation>
    </message>
    <message>
        <source>MNIST is there, and each file was checked.</source>
        <translation>MNIST がそろい、すべてのファイルを検査しました。</translation>
    </message>
    <message>
        <source>Make MNIST the dataset of the experiment.</source>
        <translation>MNIST を実験のデータセットにします。</translation>
    </message>
    <message>
        <source>Nothing has been downloaded yet.</source>
        <translation>まだ何もダウンロードしていません。</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>進み具合</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Stop; what has been received is kept.</source>
        <translation>止めます。受信した分は残ります。</translation>
    </message>
    <message>
        <source>The bundled digits can be used meanwhile.</source>
        <translation>その間も、付属の手書き数字のデータを使えます。</translation>
    </message>
    <message>
        <source>{done} of {total} MB</source>
        <translation>{done}/{total} MB</translation>
    </message>
    <message>
        <source>{done} of {total} MB are here already.</source>
        <translation>{total} MB のうち {done} MB はすでにあります。</translation>
    </message>
    <message>
        <source>{done} of {total} MB are here already: Retry goes on from there.</source>
        <translation>{total} MB のうち {done} MB はすでにあります。「再試行」でそこから続けます。</translation>
    </message>
    <message>
        <source>{done} of {total} MB, from {server}</source>
        <translation>{done}/{total} MB、{server} から</translation>
    </message>
</context>
<context>
    <name>MnistDownload</name>
    <message>
        <source>MNIST is in {folder}.</source>
        <translation>MNIST は {folder} にあります。</translation>
    </message>
</context>
<context>
    <name>ModelExports</name>
    <message>
        <source>Cannot write {path}: {why}</source>
        <translation>{path} に書けません：{why}</translation>
    </message>
    <message>
        <source>There are no networks that train: choose data with labels.</source>
        <translation>学習するネットワークがありません。ラベルのあるデータを選んでください。</translation>
    </message>
    <message>
        <source>There are no networks yet: press Run or Step first.</source>
        <translation>ネットワークがまだありません。先に「実行」か「進む」を押してください。</translation>
    </message>
    <message>
        <source>Wrote {names} to {folder}</source>
        <translation>{folder} に {names} を書きました</translation>
    </message>
    <message>
        <source>it</source>
        <translation>それ</translation>
    </message>
</context>
<context>
    <name>NumberField</name>
    <message>
        <source>must be a number, such as 0.01 or 1e-3</source>
        <translation>0.01 や 1e-3 のような数が必要です</translation>
    </message>
    <message>
        <source>must be a whole number, such as {example}</source>
        <translation>{example} のような整数が必要です</translation>
    </message>
    <message>
        <source>{reason}; {value} stays in force</source>
        <translation>{reason}。{value} のままです</translation>
    </message>
</context>
<context>
    <name>OverTimeTab</name>
    <message>
        <source>&amp;Contender</source>
        <translation>比較対象(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Distribution</source>
        <translation>分布(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Lines</source>
        <translation>曲線(&amp;L)</translation>
    </message>
    <message>
        <source>A logarithmic scale shows three powers of ten below the largest density; a linear one its shape.</source>
        <translation>対数目盛は最大の密度から 3 桁下まで、線形目盛は形を表します。</translation>
    </message>
    <message>
        <source>Colo&amp;urs</source>
        <translation>色(&amp;U)</translation>
    </message>
    <message>
        <source>Compare the contenders in one layer, or the layers of one.</source>
        <translation>1 つの層で比較対象どうしを比べるか、1 つの対象の層どうしを比べます。</translation>
    </message>
    <message>
        <source>How every layer develops over the iterations appears here.
Press Run or Step.</source>
        <translation>各層がイテレーションとともにどう変わるかがここに表示されます。
「実行」か「進む」を押してください。</translation>
    </message>
    <message>
        <source>La&amp;yer</source>
        <translation>層(&amp;Y)</translation>
    </message>
    <message>
        <source>Of the curves that compare contenders, and below.</source>
        <translation>比較対象を比べる曲線と、下のグラフの層。</translation>
    </message>
    <message>
        <source>Of the curves that compare layers, and below.</source>
        <translation>層を比べる曲線と、下のグラフの対象。</translation>
    </message>
    <message>
        <source>Point at the charts for exact values.</source>
        <translation>グラフを指すと正確な値が表示されます。</translation>
    </message>
    <message>
        <source>Sho&amp;w</source>
        <translation>表示(&amp;W)</translation>
    </message>
    <message>
        <source>The activations of the layer and the contender chosen above, as colours or as outlines.</source>
        <translation>上で選んだ層と比較対象の活性値を、色または輪郭で表します。</translation>
    </message>
    <message>
        <source>Which figure of the layers is drawn over the iterations.</source>
        <translation>層のどの量をイテレーションに対して描くか。</translation>
    </message>
    <message>
        <source>all five</source>
        <translation>5 つすべて</translation>
    </message>
    <message>
        <source>by contender</source>
        <translation>対象ごと</translation>
    </message>
    <message>
        <source>by layer</source>
        <translation>層ごと</translation>
    </message>
    <message>
        <source>heatmap</source>
        <translation>ヒートマップ</translation>
    </message>
    <message>
        <source>linear</source>
        <translation>線形</translation>
    </message>
    <message>
        <source>logarithmic</source>
        <translation>対数</translation>
    </message>
    <message>
        <source>outlines of 12 moments</source>
        <translation>12 時点の輪郭</translation>
    </message>
    <message>
        <source>{known} moments.</source>
        <translation>{known} 時点。</translation>
    </message>
    <message>
        <source>{known} moments; this network is too large for the memory for going back (File, Preferences).</source>
        <translation>{known} 時点。このネットワークは、戻るためのメモリには大きすぎます（「ファイル」→「設定」）。</translation>
    </message>
    <message>
        <source>{known} of about {wanted} moments; finish the iteration under way for the rest.</source>
        <translation>約 {wanted} 時点のうち {known}。残りは、途中のイテレーションを終えると計算します。</translation>
    </message>
    <message>
        <source>{known} of about {wanted} moments; the rest is computed while the run stands still.</source>
        <translation>約 {wanted} 時点のうち {known}。残りは実行が止まっている間に計算します。</translation>
    </message>
    <message>
        <source>{n} (output)</source>
        <translation>{n}（出力）</translation>
    </message>
</context>
<context>
    <name>Overrides</name>
    <message>
        <source>Overrides</source>
        <translation>個別設定</translation>
    </message>
    <message>
        <source>as network</source>
        <translation>ネットワーク値</translation>
    </message>
    <message>
        <source>as training</source>
        <translation>学習と同じ</translation>
    </message>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>{n} set</source>
        <translation>{n} 件設定</translation>
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
        <translation>ログ</translation>
    </message>
    <message>
        <source>Over time</source>
        <translation>時間変化</translation>
    </message>
    <message>
        <source>Seeds</source>
        <translation>シード</translation>
    </message>
    <message>
        <source>Signals</source>
        <translation>信号</translation>
    </message>
    <message>
        <source>Symmetry</source>
        <translation>対称性</translation>
    </message>
    <message>
        <source>Theory</source>
        <translation>理論</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>学習</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>表示</translation>
    </message>
    <message>
        <source>{data} has no labels to train on.
Choose digits or MNIST under Data, or a training preset.</source>
        <translation>{data} には学習に使うラベルがありません。
「データ」で手書き数字か MNIST を選ぶか、学習のプリセットを選んでください。</translation>
    </message>
</context>
<context>
    <name>PalettePreview</name>
    <message>
        <source>{n} colours, each with a marker</source>
        <translation>{n} 色、それぞれにマーカー</translation>
    </message>
</context>
<context>
    <name>PausePanel</name>
    <message>
        <source>A contender diverges</source>
        <translation>比較対象が発散</translation>
    </message>
    <message>
        <source>A contender's loss on the mini-batch is no finite number any more.
{once}</source>
        <translation>比較対象のミニバッチでの損失が有限の数でなくなったとき。
{once}</translation>
    </message>
    <message>
        <source>Dead units above</source>
        <translation>死んだユニットが次を上回る</translation>
    </message>
    <message>
        <source>Iteration</source>
        <translation>イテレーション</translation>
    </message>
    <message>
        <source>Loss above</source>
        <translation>損失が次を上回る</translation>
    </message>
    <message>
        <source>Loss below</source>
        <translation>損失が次を下回る</translation>
    </message>
    <message>
        <source>More than this share of a hidden layer's units are exactly 0 for every sample of the last mini-batch.
It looks at that mini-batch alone: another one may wake a unit.
{once}</source>
        <translation>隠れ層のユニットのうち、最後のミニバッチのすべてのサンプルでちょうど 0 のものが、この割合を超えたとき。
そのミニバッチだけを見ます。別のものがユニットを目覚めさせることもあります。
{once}</translation>
    </message>
    <message>
        <source>More than this share of a hidden layer's values in the last mini-batch lie on a flat part of its activation:
for Sigmoid below 0.01 or above 0.99, for ReLU at 0.
{once}</source>
        <translation>最後のミニバッチで、隠れ層の値のうち活性化関数の平らな部分にあるものがこの割合を超えたとき：
シグモイドでは 0.01 未満か 0.99 超、ReLU では 0。
{once}</translation>
    </message>
    <message>
        <source>Pauses once per contender and layer.</source>
        <translation>比較対象と層ごとに 1 回だけ止まります。</translation>
    </message>
    <message>
        <source>Pauses once per contender.</source>
        <translation>比較対象ごとに 1 回だけ止まります。</translation>
    </message>
    <message>
        <source>Saturated or 0 above</source>
        <translation>飽和・0 が次を上回る</translation>
    </message>
    <message>
        <source>Test accuracy above</source>
        <translation>テスト正解率が次を上回る</translation>
    </message>
    <message>
        <source>The recorded loss of the mini-batch of the iteration just made</source>
        <translation>いま終えたイテレーションのミニバッチで記録した損失</translation>
    </message>
    <message>
        <source>The run comes to this iteration.
Pauses once; not if the run is beyond it already.</source>
        <translation>実行がこのイテレーションに来たとき。
1 回だけ止まります。すでに過ぎていれば止まりません。</translation>
    </message>
    <message>
        <source>The share of test samples classified correctly, at the iterations at which it is measured, is above this.
{once}</source>
        <translation>測定するイテレーションで、正しく分類したテストサンプルの割合がこれを上回ったとき。
{once}</translation>
    </message>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>{loss} is above this number.
{once}</source>
        <translation>{loss}がこの数を上回ったとき。
{once}</translation>
    </message>
    <message>
        <source>{loss} is below this number.
{once}</source>
        <translation>{loss}がこの数を下回ったとき。
{once}</translation>
    </message>
    <message>
        <source>{n} on</source>
        <translation>{n} 件オン</translation>
    </message>
</context>
<context>
    <name>PerLayerField</name>
    <message>
        <source>One per layer</source>
        <translation>層ごと</translation>
    </message>
    <message>
        <source>{field}, layer {n}</source>
        <translation>{field}、第 {n} 層</translation>
    </message>
</context>
<context>
    <name>PhaseMap</name>
    <message>
        <source>All weights are 0 (σ_w = 0): neither signal nor gradient passes.</source>
        <translation>重みがすべて 0 (σ_w = 0)：信号も勾配も通りません。</translation>
    </message>
    <message>
        <source>Bias scale σ_b</source>
        <translation>バイアスの尺度 σ_b</translation>
    </message>
    <message>
        <source>Dropout of {share:g} acts like a σ_w {factor:.3g} times as large; the markers are without it.</source>
        <translation>{share:g} の Dropout は σ_w を {factor:.3g} 倍にするのと同じ働きです。マーカーはそれを含みません。</translation>
    </message>
    <message>
        <source>Edge of chaos</source>
        <translation>カオスの縁</translation>
    </message>
    <message>
        <source>Edge of chaos: {activation}</source>
        <translation>カオスの縁：{activation}</translation>
    </message>
    <message>
        <source>Gains of its own layers, in the order of the layers: {gains}.</source>
        <translation>自身の層のゲイン（層の順）：{gains}。</translation>
    </message>
    <message>
        <source>Hollow markers: these layers have another activation than the map's.</source>
        <translation>中抜きのマーカー：これらの層の活性化関数は図のものと異なります。</translation>
    </message>
    <message>
        <source>No room for {n} labels</source>
        <translation>ラベル {n} 個は入りません</translation>
    </message>
    <message>
        <source>Not on the map: {who}. {why}</source>
        <translation>図にないもの：{who}。{why}</translation>
    </message>
    <message>
        <source>Point at the map to read it.</source>
        <translation>図を指すと値が読めます。</translation>
    </message>
    <message>
        <source>The colour is the gradient's alone. In “{label}” up to {share} % of the outputs are saturated: large weights carry the gradient through, though these units hardly answer to their inputs.</source>
        <translation>色は勾配だけを表します。「{label}」では最大 {share} % の出力が飽和しています。大きな重みが勾配を通しますが、これらのユニットは入力にほとんど反応しません。</translation>
    </message>
    <message>
        <source>The edge of chaos of {activation} begins at σ_b = {start:.2g}: below, the signal does not come to rest where χ = 1.</source>
        <translation>{activation} のカオスの縁は σ_b = {start:.2g} から始まります。それより下では、χ = 1 となるところで信号が落ち着きません。</translation>
    </message>
    <message>
        <source>The edge of chaos of {activation} is a single point, σ_w = {scale:.4g} with σ_b = 0 (ring). With biases the gradient keeps its size there, too, but the signal grows for ever (dashed).</source>
        <translation>{activation} のカオスの縁は 1 点、σ_w = {scale:.4g}、σ_b = 0 です（輪）。バイアスがあってもそこでは勾配の大きさは保たれますが、信号は増え続けます（破線）。</translation>
    </message>
    <message>
        <source>The edge of chaos of {activation} is beyond this map.</source>
        <translation>{activation} のカオスの縁はこの図の外です。</translation>
    </message>
    <message>
        <source>The map is of square layers: {n_in} × {n_out} weights multiply the gradient by a further {factor}.</source>
        <translation>図は正方形の層のものです。{n_in} × {n_out} の重みは勾配をさらに {factor} 倍します。</translation>
    </message>
    <message>
        <source>The map knows no batch normalisation, which sets the signal's size whatever the weights.</source>
        <translation>図は Batch Normalization を考えません。それは重みによらず信号の大きさを決めます。</translation>
    </message>
    <message>
        <source>The place under the cursor</source>
        <translation>カーソルの下の場所</translation>
    </message>
    <message>
        <source>The theory does not cover batch normalisation above a layer without it.</source>
        <translation>理論は、Batch Normalization のない層の後の Batch Normalization を扱いません。</translation>
    </message>
    <message>
        <source>The theory is of independent weights of mean 0, and these are neither.</source>
        <translation>理論は平均 0 の独立な重みのもので、これらはどちらでもありません。</translation>
    </message>
    <message>
        <source>There is no prediction for it.</source>
        <translation>これには予測がありません。</translation>
    </message>
    <message>
        <source>Weight scale σ_w = std · √n_in</source>
        <translation>重みの尺度 σ_w = 標準偏差 · √n_in</translation>
    </message>
    <message>
        <source>What is not on the map</source>
        <translation>図にないもの</translation>
    </message>
    <message>
        <source>What the map says</source>
        <translation>図の説明</translation>
    </message>
    <message>
        <source>edge of chaos</source>
        <translation>カオスの縁</translation>
    </message>
    <message>
        <source>explodes</source>
        <translation>爆発</translation>
    </message>
    <message>
        <source>gain {gain} a layer</source>
        <translation>1 層あたりのゲイン {gain}</translation>
    </message>
    <message>
        <source>gradient vanishes</source>
        <translation>勾配消失</translation>
    </message>
    <message>
        <source>layer {n}</source>
        <translation>第 {n} 層</translation>
    </message>
    <message>
        <source>layers {n}</source>
        <translation>第 {n} 層</translation>
    </message>
    <message>
        <source>q* = {q}</source>
        <translation>q* = {q}</translation>
    </message>
    <message>
        <source>q* grows for ever</source>
        <translation>q* は増え続けます</translation>
    </message>
    <message>
        <source>{activation} has no edge of chaos: where χ = 1, its signal does not come to rest.</source>
        <translation>{activation} にカオスの縁はありません。χ = 1 となるところで信号が落ち着かないからです。</translation>
    </message>
    <message>
        <source>{label}, {layers}</source>
        <translation>{label}、{layers}</translation>
    </message>
    <message>
        <source>{text}: no gradient passes</source>
        <translation>{text}：勾配は通りません</translation>
    </message>
    <message>
        <source>{text}: the gradient doubles every {layers} layers (depth scale {depth})</source>
        <translation>{text}：勾配は {layers} 層ごとに 2 倍（深さの尺度 {depth}）</translation>
    </message>
    <message>
        <source>{text}: the gradient halves every {layers} layers (depth scale {depth})</source>
        <translation>{text}：勾配は {layers} 層ごとに半分（深さの尺度 {depth}）</translation>
    </message>
    <message>
        <source>{text}: the gradient keeps its size</source>
        <translation>{text}：勾配の大きさは保たれます</translation>
    </message>
    <message>
        <source>σ_b = {scale} is beyond its edge.</source>
        <translation>σ_b = {scale} は図の外です。</translation>
    </message>
    <message>
        <source>σ_w = {scale} is beyond its edge.</source>
        <translation>σ_w = {scale} は図の外です。</translation>
    </message>
    <message>
        <source>σ_w = {w}, σ_b = {b}: {q}, {gain}.</source>
        <translation>σ_w = {w}、σ_b = {b}：{q}、{gain}。</translation>
    </message>
</context>
<context>
    <name>PhaseStrip</name>
    <message>
        <source>Backward: {layer}</source>
        <translation>逆伝播：{layer}</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>バッチ</translation>
    </message>
    <message>
        <source>Forward: {layer}</source>
        <translation>順伝播：{layer}</translation>
    </message>
    <message>
        <source>Iteration {n}</source>
        <translation>イテレーション {n}</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>損失</translation>
    </message>
    <message>
        <source>Loss
L = mean of −ln p[label] over the mini-batch, with p = softmax(z)</source>
        <translation>損失
L = ミニバッチでの −ln p[label] の平均、p = softmax(z)</translation>
    </message>
    <message>
        <source>Mini-batch
Samples x and their labels are drawn; the first layer's input is a = x.</source>
        <translation>ミニバッチ
サンプル x とラベルを抽出します。第 1 層の入力は a = x です。</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>出力</translation>
    </message>
    <message>
        <source>Phases of the iteration</source>
        <translation>イテレーションの段階</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>Update
W ← W + ΔW, b ← b + Δb, the steps as the optimiser makes them of the gradients</source>
        <translation>更新
W ← W + ΔW、b ← b + Δb、オプティマイザが勾配から求める更新量</translation>
    </message>
    <message>
        <source>backward, layer {n} of {depth}</source>
        <translation>逆伝播、第 {n} 層（全 {depth} 層）</translation>
    </message>
    <message>
        <source>backward, output layer</source>
        <translation>逆伝播、出力層</translation>
    </message>
    <message>
        <source>forward, layer {n} of {depth}</source>
        <translation>順伝播、第 {n} 層（全 {depth} 層）</translation>
    </message>
    <message>
        <source>forward, output layer</source>
        <translation>順伝播、出力層</translation>
    </message>
    <message>
        <source>layer {n}, {activation}, {units} units</source>
        <translation>第 {n} 層、{activation}、{units} ユニット</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>損失</translation>
    </message>
    <message>
        <source>mini-batch drawn</source>
        <translation>ミニバッチを抽出した</translation>
    </message>
    <message>
        <source>output layer, {units} units</source>
        <translation>出力層、{units} ユニット</translation>
    </message>
    <message>
        <source>weights updated</source>
        <translation>重みを更新した</translation>
    </message>
    <message>
        <source>z = a W + b (a: the layer's input)</source>
        <translation>z = a W + b（a：層の入力）</translation>
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
Enter で移動：{chip}</translation>
    </message>
    <message>
        <source>{n} of {total} iterations</source>
        <translation>{n}/{total} イテレーション</translation>
    </message>
    <message>
        <source>∂L/∂W = aᵀ · ∂L/∂z (a: the layer's input)</source>
        <translation>∂L/∂W = aᵀ · ∂L/∂z（a：層の入力）</translation>
    </message>
    <message>
        <source>∂L/∂z = (p − y) / samples, y: one-hot labels</source>
        <translation>∂L/∂z = (p − y) / サンプル数、y：one-hot ラベル</translation>
    </message>
    <message>
        <source>∂L/∂z = ∂L/∂a · f′(z), ∂L/∂a = ∂L/∂z · Wᵀ of the layer above</source>
        <translation>∂L/∂z = ∂L/∂a · f′(z)、∂L/∂a = 次の層の ∂L/∂z · Wᵀ</translation>
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
        <translation>保存していない実行が失われる前に確認(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Contenders' colours</source>
        <translation>比較対象の色(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>言語(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Memory for going back</source>
        <translation>戻るためのメモリ(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Processes of Seeds</source>
        <translation>シードのプロセス数(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>テーマ(&amp;T)</translation>
    </message>
    <message>
        <source>11 iterations, as the textbook</source>
        <translation>11 イテレーション（教科書と同じ）</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外観</translation>
    </message>
    <message>
        <source>Ask before a run that is not saved is lost</source>
        <translation>保存していない実行が失われる前に確認</translation>
    </message>
    <message>
        <source>At &amp;start</source>
        <translation>起動時(&amp;S)</translation>
    </message>
    <message>
        <source>At start</source>
        <translation>起動時</translation>
    </message>
    <message>
        <source>Checkpoints of a run are thinned out so that they fit; more memory makes a jump to a past iteration faster. Applies from the next run.</source>
        <translation>実行のチェックポイントは収まるように間引かれます。メモリが多いほど過去のイテレーションに速く移れます。次の実行から有効です。</translation>
    </message>
    <message>
        <source>Computing</source>
        <translation>計算</translation>
    </message>
    <message>
        <source>Contenders' colours</source>
        <translation>比較対象の色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>ダーク</translation>
    </message>
    <message>
        <source>Each has one thread and a copy of the data. Applies when seeds are started.</source>
        <translation>それぞれがスレッド 1 つとデータのコピーを持ちます。シードの開始時から有効です。</translation>
    </message>
    <message>
        <source>From {low} to {high} MB.</source>
        <translation>{low} から {high} MB まで。</translation>
    </message>
    <message>
        <source>From {low} to {high}.</source>
        <translation>{low} から {high} まで。</translation>
    </message>
    <message>
        <source>How many of the tab's seeds are run at one time.</source>
        <translation>タブのシードを同時にいくつ実行するか。</translation>
    </message>
    <message>
        <source>In charts, panels and exports alike. Colour-blind people can tell both sets apart.</source>
        <translation>グラフ、パネル、書き出しに共通です。どちらの組も、色覚の異なる人にも見分けられます。</translation>
    </message>
    <message>
        <source>Iterations in the Kaiser window (beta 2) of the clear curves, when the window opens.</source>
        <translation>ウィンドウを開いたときの、はっきりした曲線の Kaiser 窓（beta 2）のイテレーション数。</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>言語</translation>
    </message>
    <message>
        <source>Language of the system</source>
        <translation>システムの言語</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>ライト</translation>
    </message>
    <message>
        <source>Memory for going back</source>
        <translation>戻るためのメモリ</translation>
    </message>
    <message>
        <source>Of the window, of charts and of exports; at once, also while a run goes on.</source>
        <translation>ウィンドウ、グラフ、書き出しの言語。実行中でもすぐに切り替わります。</translation>
    </message>
    <message>
        <source>Of the window; what is exported is dark on white.</source>
        <translation>ウィンドウのテーマ。書き出すものは白地に濃い文字です。</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>オフ</translation>
    </message>
    <message>
        <source>One is the default: a second one costs the window its smoothness for little speed, and with it the last digits of a run may differ. Where a run has begun, it applies from the next one.</source>
        <translation>既定は 1 です。2 つにしても速さはほとんど変わらず、ウィンドウの動きが滑らかでなくなり、実行結果の最後の桁が変わることもあります。実行がすでに始まっていれば、次の実行から有効です。</translation>
    </message>
    <message>
        <source>Paul Tol, bright</source>
        <translation>Paul Tol、bright</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Processes of Seeds</source>
        <translation>シードのプロセス数</translation>
    </message>
    <message>
        <source>Put the defaults into this form; nothing changes before OK.</source>
        <translation>この画面に既定値を入れます。OK を押すまで何も変わりません。</translation>
    </message>
    <message>
        <source>S&amp;moothing of losses</source>
        <translation>損失の平滑化(&amp;M)</translation>
    </message>
    <message>
        <source>Sho&amp;w the tour of the first minute at the next start</source>
        <translation>次の起動時に「最初の 1 分」の案内を表示(&amp;W)</translation>
    </message>
    <message>
        <source>Show the tour of the first minute at the next start</source>
        <translation>次の起動時に「最初の 1 分」の案内を表示</translation>
    </message>
    <message>
        <source>Smoothing of losses</source>
        <translation>損失の平滑化</translation>
    </message>
    <message>
        <source>Start and end</source>
        <translation>起動と終了</translation>
    </message>
    <message>
        <source>T&amp;hreads of matrix products</source>
        <translation>行列積のスレッド数(&amp;H)</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>テーマ</translation>
    </message>
    <message>
        <source>Theme of the system</source>
        <translation>システムのテーマ</translation>
    </message>
    <message>
        <source>Threads of matrix products</source>
        <translation>行列積のスレッド数</translation>
    </message>
    <message>
        <source>Three steps: the preset, Run, and the tabs. It is in the menu Help, too.</source>
        <translation>3 つの手順：プリセット、実行、タブ。「ヘルプ」メニューにもあります。</translation>
    </message>
    <message>
        <source>What the window opens with: the last experiment with its run, if that was saved, or a preset.</source>
        <translation>起動時にウィンドウに開くもの：前回の実験（保存してあればその実行も）、またはプリセット。</translation>
    </message>
    <message>
        <source>What was open last</source>
        <translation>前回開いていたもの</translation>
    </message>
    <message>
        <source>When the window closes, and when a file is opened in its place.</source>
        <translation>ウィンドウを閉じるときと、代わりにファイルを開くとき。</translation>
    </message>
    <message>
        <source>all cores ({n})</source>
        <translation>全コア（{n}）</translation>
    </message>
    <message>
        <source>{n} iterations</source>
        <translation>{n} イテレーション</translation>
    </message>
</context>
<context>
    <name>PresetBox</name>
    <message>
        <source>A ready-made experiment. Choose it again to undo your changes to it.</source>
        <translation>用意された実験。もう一度選ぶと変更が元に戻ります。</translation>
    </message>
    <message>
        <source>Own experiment</source>
        <translation>自分の実験</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>プリセット</translation>
    </message>
    <message>
        <source>Signals</source>
        <translation>信号</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>学習</translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message>
        <source>&amp;Cancel</source>
        <translation>キャンセル(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Don't save</source>
        <translation>保存しない(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>置き換える(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>Do not ask &amp;again</source>
        <translation>次からたずねない(&amp;A)</translation>
    </message>
    <message>
        <source>In {folder}.</source>
        <translation>{folder} の中。</translation>
    </message>
    <message>
        <source>Iterations that are in no file would be lost.</source>
        <translation>どのファイルにもないイテレーションが失われます。</translation>
    </message>
    <message>
        <source>Preferences can bring this question back.</source>
        <translation>この質問は設定で戻せます。</translation>
    </message>
    <message>
        <source>Save the run before it is gone?</source>
        <translation>失われる前に実行を保存しますか？</translation>
    </message>
    <message>
        <source>Save the run to {name} before it is gone?</source>
        <translation>失われる前に実行を {name} に保存しますか？</translation>
    </message>
    <message>
        <source>{name} is there already. Replace it?</source>
        <translation>{name} はすでにあります。置き換えますか？</translation>
    </message>
</context>
<context>
    <name>Range</name>
    <message>
        <source>0 to 1</source>
        <translation>0 から 1</translation>
    </message>
    <message>
        <source>Fitted to each cell; 0 to 1 is for activations alone.</source>
        <translation>セルごとに合わせた範囲。0 から 1 は活性値だけを表示するときのものです。</translation>
    </message>
    <message>
        <source>Ran&amp;ge</source>
        <translation>範囲(&amp;G)</translation>
    </message>
    <message>
        <source>Which values the 30 bins cover: 0 to 1 as in the textbook (activations alone; all else has a range of its own), a range fitted to all cells but for far outliers, or one fitted to each. Every cell says what share lies outside.</source>
        <translation>30 の区間が覆う値：教科書と同じ 0 から 1（活性値だけを表示するとき。ほかの量は独自の範囲）、極端な外れ値を除いて全セルに合わせた範囲、またはセルごとに合わせた範囲。範囲外の割合は各セルに示します。</translation>
    </message>
    <message>
        <source>Wide enough for both quantities; 0 to 1 is for activations alone.</source>
        <translation>両方の量が入る広さの範囲。0 から 1 は活性値だけを表示するときのものです。</translation>
    </message>
    <message>
        <source>both's</source>
        <translation>両方</translation>
    </message>
    <message>
        <source>one for all</source>
        <translation>全体で共通</translation>
    </message>
    <message>
        <source>own</source>
        <translation>個別</translation>
    </message>
    <message>
        <source>own in each</source>
        <translation>セルごと</translation>
    </message>
</context>
<context>
    <name>RecentMenu</name>
    <message>
        <source>&amp;Clear list</source>
        <translation>一覧を消去(&amp;C)</translation>
    </message>
    <message>
        <source>Forget these files; they stay where they are</source>
        <translation>これらのファイルを忘れます。ファイルはそのまま残ります</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>最近のファイルを開く(&amp;R)</translation>
    </message>
</context>
<context>
    <name>RestoreBar</name>
    <message>
        <source>A run of {date}, iteration {n} of {total}, was not saved when InitScope ended.</source>
        <translation>InitScope が終わったとき、{date} の実行（イテレーション {n}/{total}）は保存されていませんでした。</translation>
    </message>
    <message>
        <source>A run to restore</source>
        <translation>復元できる実行</translation>
    </message>
    <message>
        <source>D&amp;iscard</source>
        <translation>破棄(&amp;I)</translation>
    </message>
    <message>
        <source>Delete this run for good.</source>
        <translation>この実行を完全に削除します。</translation>
    </message>
    <message>
        <source>Open this run; save it to keep it.</source>
        <translation>この実行を開きます。残すには保存してください。</translation>
    </message>
    <message>
        <source>Rest&amp;ore</source>
        <translation>復元(&amp;O)</translation>
    </message>
</context>
<context>
    <name>RunStatus</name>
    <message>
        <source>Progress of the run</source>
        <translation>実行の進み具合</translation>
    </message>
    <message>
        <source>all contenders diverged</source>
        <translation>すべての比較対象が発散</translation>
    </message>
    <message>
        <source>could not run</source>
        <translation>実行できません</translation>
    </message>
    <message>
        <source>done</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>going there …</source>
        <translation>移動中…</translation>
    </message>
    <message>
        <source>inside iteration {k}</source>
        <translation>イテレーション {k} の途中</translation>
    </message>
    <message>
        <source>iteration {n} of {total}</source>
        <translation>イテレーション {n}/{total}</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>一時停止</translation>
    </message>
    <message>
        <source>paused: {why}</source>
        <translation>一時停止：{why}</translation>
    </message>
    <message>
        <source>preparing …</source>
        <translation>準備中…</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>準備完了</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>viewing iteration {k}</source>
        <translation>イテレーション {k} を表示中</translation>
    </message>
    <message>
        <source>{n:.0f} per second</source>
        <translation>毎秒 {n:.0f}</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>残り {time}</translation>
    </message>
</context>
<context>
    <name>RunToolBar</name>
    <message>
        <source>Run</source>
        <translation>実行</translation>
    </message>
</context>
<context>
    <name>Safety</name>
    <message>
        <source>A run that was not saved cannot be restored; its file is now {path}: {why}</source>
        <translation>保存していない実行を復元できません。ファイルはいま {path} です：{why}</translation>
    </message>
    <message>
        <source>Cannot autosave to {folder}: {why}</source>
        <translation>{folder} に自動保存できません：{why}</translation>
    </message>
    <message>
        <source>Cannot bring back the last run: {why}</source>
        <translation>前の実行を戻せません：{why}</translation>
    </message>
    <message>
        <source>Cannot look for runs that were not saved: {why}</source>
        <translation>保存していない実行を探せません：{why}</translation>
    </message>
    <message>
        <source>Cannot restore {path}: {why}</source>
        <translation>{path} を復元できません：{why}</translation>
    </message>
    <message>
        <source>The run before is kept: File, Bring back the last run (Ctrl+Shift+Z)</source>
        <translation>前の実行は残してあります：「ファイル」→「前の実行を戻す」(Ctrl+Shift+Z)</translation>
    </message>
    <message>
        <source>The run failed; what was kept of it can be brought back: File, Bring back the last run</source>
        <translation>実行は失敗しました。残った分は戻せます：「ファイル」→「前の実行を戻す」</translation>
    </message>
    <message>
        <source>The run that was replaced cannot be kept: {why}</source>
        <translation>置き換えられた実行を残せません：{why}</translation>
    </message>
    <message>
        <source>What was kept of the run cannot be brought back: {why}</source>
        <translation>実行の残った分を戻せません：{why}</translation>
    </message>
    <message>
        <source>it is too large</source>
        <translation>大きすぎます</translation>
    </message>
    <message>
        <source>there is no run to save</source>
        <translation>保存する実行がありません</translation>
    </message>
</context>
<context>
    <name>SampleModel</name>
    <message>
        <source>Image</source>
        <translation>画像</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>ラベル</translation>
    </message>
    <message>
        <source>Label: {label}</source>
        <translation>ラベル：{label}</translation>
    </message>
    <message>
        <source>Sample {n} of the mini-batch</source>
        <translation>ミニバッチのサンプル {n}</translation>
    </message>
    <message>
        <source>loss not finite</source>
        <translation>損失が有限でない</translation>
    </message>
    <message>
        <source>loss {loss}</source>
        <translation>損失 {loss}</translation>
    </message>
    <message>
        <source>mean loss {loss}</source>
        <translation>平均損失 {loss}</translation>
    </message>
    <message>
        <source>no prediction, its outputs are not finite</source>
        <translation>予測なし（出力が有限でない）</translation>
    </message>
    <message>
        <source>predicts {label}, right</source>
        <translation>予測 {label}、正解</translation>
    </message>
    <message>
        <source>predicts {label}, wrong</source>
        <translation>予測 {label}、不正解</translation>
    </message>
    <message>
        <source>{share} right</source>
        <translation>{share} 正解</translation>
    </message>
</context>
<context>
    <name>SampleView</name>
    <message>
        <source>&amp;Order</source>
        <translation>順序(&amp;O)</translation>
    </message>
    <message>
        <source>Largest loss first: by the mean over the contenders, as soon as there are losses.</source>
        <translation>損失の大きい順：損失が出しだい、比較対象の平均で並べます。</translation>
    </message>
    <message>
        <source>Losses follow.</source>
        <translation>損失はこの後に出ます。</translation>
    </message>
    <message>
        <source>Mini-batch of iteration {n}, {samples} samples</source>
        <translation>イテレーション {n} のミニバッチ、{samples} サンプル</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>順序</translation>
    </message>
    <message>
        <source>Predictions follow the forward pass.</source>
        <translation>予測は順伝播の後に出ます。</translation>
    </message>
    <message>
        <source>Samples of the mini-batch</source>
        <translation>ミニバッチのサンプル</translation>
    </message>
    <message>
        <source>The samples of the mini-batch appear here.
Press Step.</source>
        <translation>ミニバッチのサンプルがここに表示されます。
「進む」を押してください。</translation>
    </message>
    <message>
        <source>as drawn</source>
        <translation>抽出順</translation>
    </message>
    <message>
        <source>largest loss first</source>
        <translation>損失の大きい順</translation>
    </message>
</context>
<context>
    <name>SeedsChart</name>
    <message>
        <source>Iteration</source>
        <translation>イテレーション</translation>
    </message>
    <message>
        <source>Loss (nats)</source>
        <translation>損失 (nats)</translation>
    </message>
    <message>
        <source>Loss over seeds</source>
        <translation>シード間の損失</translation>
    </message>
</context>
<context>
    <name>SeedsTab</name>
    <message>
        <source>&amp;Band</source>
        <translation>帯(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>開始(&amp;S)</translation>
    </message>
    <message>
        <source>Cannot run: {why}</source>
        <translation>実行できません：{why}</translation>
    </message>
    <message>
        <source>Draw the loss on a logarithmic axis.</source>
        <translation>損失を対数軸で描きます。</translation>
    </message>
    <message>
        <source>Draw the run of each seed, too.</source>
        <translation>シードごとの実行も描きます。</translation>
    </message>
    <message>
        <source>End it now; seeds that are done stay.</source>
        <translation>いま終えます。済んだシードは残ります。</translation>
    </message>
    <message>
        <source>Fi&amp;t loss</source>
        <translation>軸を損失に(&amp;T)</translation>
    </message>
    <message>
        <source>Fit the axis to what is shown instead of 0 to 2.5.</source>
        <translation>軸を 0 から 2.5 ではなく、表示内容に合わせます。</translation>
    </message>
    <message>
        <source>How many runs, each with a seed of its own: the experiment's and those that follow it.</source>
        <translation>実行の数。それぞれにシードがあります：実験のものと、それに続くもの。</translation>
    </message>
    <message>
        <source>Iteration {n}, mean (band):  {values}</source>
        <translation>イテレーション {n}、平均（帯）：{values}</translation>
    </message>
    <message>
        <source>Lo&amp;g axis</source>
        <translation>対数軸(&amp;G)</translation>
    </message>
    <message>
        <source>Progress of all seeds</source>
        <translation>全シードの進み具合</translation>
    </message>
    <message>
        <source>Run the comparison for all seeds.</source>
        <translation>すべてのシードで比較を実行します。</translation>
    </message>
    <message>
        <source>S&amp;eeds</source>
        <translation>シード(&amp;E)</translation>
    </message>
    <message>
        <source>Seed {seed} failed: {why}</source>
        <translation>シード {seed} は失敗：{why}</translation>
    </message>
    <message>
        <source>Seeds {seeds}</source>
        <translation>シード {seeds}</translation>
    </message>
    <message>
        <source>Single r&amp;uns</source>
        <translation>個々の実行(&amp;U)</translation>
    </message>
    <message>
        <source>St&amp;op</source>
        <translation>停止(&amp;O)</translation>
    </message>
    <message>
        <source>The first seeds are under way …</source>
        <translation>最初のシードを実行中…</translation>
    </message>
    <message>
        <source>The mean of every contender's loss over several seeds appears here, in a band that shows how much the runs differ; below it, final losses and test accuracies.
Choose how many seeds, and press Start.</source>
        <translation>各比較対象の損失の、複数のシードでの平均がここに表示されます。帯は実行間のばらつきで、下に最終損失とテスト正解率が出ます。
シードの数を選び、「開始」を押してください。</translation>
    </message>
    <message>
        <source>These are results of an earlier configuration; Start runs the present one.</source>
        <translation>これは以前の設定の結果です。「開始」でいまの設定を実行します。</translation>
    </message>
    <message>
        <source>What the band around each mean shows.</source>
        <translation>平均のまわりの帯が表すもの。</translation>
    </message>
    <message>
        <source>about {time} left</source>
        <translation>残り約 {time}</translation>
    </message>
    <message>
        <source>batch {batch}</source>
        <translation>バッチ {batch}</translation>
    </message>
    <message>
        <source>learning rate {rate:g}</source>
        <translation>学習率 {rate:g}</translation>
    </message>
    <message>
        <source>min to max</source>
        <translation>最小から最大</translation>
    </message>
    <message>
        <source>point at the curves for exact values</source>
        <translation>曲線を指すと正確な値が出ます</translation>
    </message>
    <message>
        <source>quartiles</source>
        <translation>四分位</translation>
    </message>
    <message>
        <source>smoothed over {n}</source>
        <translation>{n} 点で平滑化</translation>
    </message>
    <message>
        <source>starting …</source>
        <translation>開始中…</translation>
    </message>
    <message>
        <source>stopped: {n} of {all} seeds done</source>
        <translation>停止：{all} シード中 {n} 完了</translation>
    </message>
    <message>
        <source>stopping …</source>
        <translation>停止中…</translation>
    </message>
    <message>
        <source>{data} has no labels to train on: choose other data, as digits or MNIST.</source>
        <translation>{data} には学習に使うラベルがありません。手書き数字や MNIST など別のデータを選んでください。</translation>
    </message>
    <message>
        <source>{n} failed</source>
        <translation>{n} 失敗</translation>
    </message>
    <message>
        <source>{n} iterations</source>
        <translation>{n} イテレーション</translation>
    </message>
    <message>
        <source>{n} more failed.</source>
        <translation>ほか {n} 件が失敗。</translation>
    </message>
    <message>
        <source>{n} of {all} seeds done</source>
        <translation>{all} シード中 {n} 完了</translation>
    </message>
    <message>
        <source>{n} running</source>
        <translation>{n} 実行中</translation>
    </message>
    <message>
        <source>± one std</source>
        <translation>± 標準偏差 1 つ分</translation>
    </message>
</context>
<context>
    <name>SeedsTable</name>
    <message>
        <source>After the last iteration, smoothed as the curves are, over the seeds that have not diverged.</source>
        <translation>最後のイテレーションの後の、曲線と同じように平滑化した、発散しなかったシードでの値。</translation>
    </message>
    <message>
        <source>Contender</source>
        <translation>比較対象</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Diverged</source>
        <translation>発散</translation>
    </message>
    <message>
        <source>Final loss: mean (min to max)</source>
        <translation>最終損失：平均（最小から最大）</translation>
    </message>
    <message>
        <source>In how many of the runs the loss stopped being a finite number.</source>
        <translation>損失が有限の数でなくなった実行の数。</translation>
    </message>
    <message>
        <source>On all test samples after the last iteration; the standard deviation has n − 1 as divisor.</source>
        <translation>最後のイテレーションの後、全テストサンプルで。標準偏差の除数は n − 1 です。</translation>
    </message>
    <message>
        <source>Results over seeds</source>
        <translation>シードの結果</translation>
    </message>
    <message>
        <source>Test accuracy: mean ± std</source>
        <translation>テスト正解率：平均 ± 標準偏差</translation>
    </message>
    <message>
        <source>{mean} ({low} to {high})</source>
        <translation>{mean}（{low}～{high}）</translation>
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
        <translation>深さ</translation>
    </message>
    <message>
        <source>How many hidden layers.</source>
        <translation>隠れ層の数。</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>ユニット</translation>
    </message>
    <message>
        <source>Units of every hidden layer.</source>
        <translation>各隠れ層のユニットの数。</translation>
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
        <translation>キーボードショートカット</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>キー</translation>
    </message>
    <message>
        <source>Look for</source>
        <translation>検索</translation>
    </message>
    <message>
        <source>Look for an action or a key</source>
        <translation>操作またはキーを検索</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>メニュー</translation>
    </message>
    <message>
        <source>Nothing has all of these words.</source>
        <translation>これらの語をすべて含むものはありません。</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>働き</translation>
    </message>
    <message>
        <source>Words of a name, of what it does, or keys, as in Ctrl+E.</source>
        <translation>名前や働きに含まれる語、または Ctrl+E のようなキー。</translation>
    </message>
</context>
<context>
    <name>SidePanel</name>
    <message>
        <source>Contenders</source>
        <translation>比較対象</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>ネットワーク</translation>
    </message>
    <message>
        <source>Pause when</source>
        <translation>止める条件</translation>
    </message>
    <message>
        <source>The run keeps its settings. Changes apply after Reset.</source>
        <translation>実行の設定はそのままです。変更はリセット後に有効になります。</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>学習</translation>
    </message>
    <message>
        <source>mixed</source>
        <translation>混在</translation>
    </message>
</context>
<context>
    <name>SignalsTab</name>
    <message>
        <source>Computing the signals …</source>
        <translation>信号を計算しています…</translation>
    </message>
    <message>
        <source>The networks at iteration 0, before any training; also while a run goes on.</source>
        <translation>イテレーション 0、学習前のネットワークです。実行中も同じです。</translation>
    </message>
    <message>
        <source>Untrained networks, at iteration 0. Point at a layer for its values.</source>
        <translation>イテレーション 0、学習前のネットワークです。層を指すと値が読めます。</translation>
    </message>
    <message>
        <source>untrained</source>
        <translation>学習前</translation>
    </message>
</context>
<context>
    <name>SizesField</name>
    <message>
        <source>each size {bounds}</source>
        <translation>各サイズは {bounds}</translation>
    </message>
    <message>
        <source>must be at most {n} layers</source>
        <translation>最大 {n} 層です</translation>
    </message>
    <message>
        <source>must be sizes such as 100, 100, 100 or 100 x 5</source>
        <translation>100, 100, 100 や 100 x 5 のようなサイズが必要です</translation>
    </message>
</context>
<context>
    <name>SpeedSlider</name>
    <message>
        <source>How many iterations a second a run makes at most.
Slow down to watch; all the way to the right it runs as fast as the machine can.</source>
        <translation>1 秒あたりの最大イテレーション数。
見るときは遅くします。右端ではマシンの性能が許す限り速く動きます。</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速さ</translation>
    </message>
    <message>
        <source>at most 1 iteration per second</source>
        <translation>毎秒最大 1 イテレーション</translation>
    </message>
    <message>
        <source>at most {n} iterations per second</source>
        <translation>毎秒最大 {n} イテレーション</translation>
    </message>
    <message>
        <source>unlimited</source>
        <translation>無制限</translation>
    </message>
    <message>
        <source>unlimited: as fast as the machine can</source>
        <translation>無制限：マシンの性能が許す限りの速さ</translation>
    </message>
    <message>
        <source>{n} per s</source>
        <translation>毎秒 {n}</translation>
    </message>
</context>
<context>
    <name>StepSize</name>
    <message>
        <source>1 epoch</source>
        <translation>1 エポック</translation>
    </message>
    <message>
        <source>1 iteration</source>
        <translation>1 回</translation>
    </message>
    <message>
        <source>As many iterations as it takes to draw as many samples as the training set has.
Mini-batches are drawn with replacement: an epoch need not show every sample.</source>
        <translation>訓練データと同じ数のサンプルを抽出するのに必要なイテレーション数。
ミニバッチは復元抽出なので、1 エポックですべてのサンプルが出るとは限りません。</translation>
    </message>
    <message>
        <source>As many iterations as the number beside says.</source>
        <translation>隣の数だけのイテレーション。</translation>
    </message>
    <message>
        <source>For "N iterations" and "until iteration".</source>
        <translation>「N 回」と「指定の番号まで」で使います。</translation>
    </message>
    <message>
        <source>How far one press of Step goes.
{kind}: {tip}</source>
        <translation>「進む」1 回でどこまで行くか。
{kind}：{tip}</translation>
    </message>
    <message>
        <source>How many iterations one press of Step makes.</source>
        <translation>「進む」1 回で行うイテレーション数。</translation>
    </message>
    <message>
        <source>Iteration to step to</source>
        <translation>行き先のイテレーション</translation>
    </message>
    <message>
        <source>Iterations of one step</source>
        <translation>「進む」1 回のイテレーション数</translation>
    </message>
    <message>
        <source>N iterations</source>
        <translation>N 回</translation>
    </message>
    <message>
        <source>Number of the step size</source>
        <translation>進む幅の数</translation>
    </message>
    <message>
        <source>On to the iteration whose number stands beside.</source>
        <translation>隣の番号のイテレーションまで。</translation>
    </message>
    <message>
        <source>One mini-batch and one update of every contender.</source>
        <translation>ミニバッチ 1 つと、各比較対象の更新 1 回。</translation>
    </message>
    <message>
        <source>Step size</source>
        <translation>進む幅</translation>
    </message>
    <message>
        <source>The iteration after which the step ends.</source>
        <translation>このイテレーションの後で止まります。</translation>
    </message>
    <message>
        <source>until iteration</source>
        <translation>指定の番号まで</translation>
    </message>
</context>
<context>
    <name>StructForm</name>
    <message>
        <source>Off</source>
        <translation>オフ</translation>
    </message>
    <message>
        <source>On</source>
        <translation>オン</translation>
    </message>
    <message>
        <source>default</source>
        <translation>既定</translation>
    </message>
</context>
<context>
    <name>Suggestions</name>
    <message>
        <source>A slope of 0.01 below 0 keeps units alive (Maas et al. 2013).</source>
        <translation>0 より下の傾き 0.01 がユニットを生かします (Maas et al. 2013)。</translation>
    </message>
    <message>
        <source>Dropout {new}, not {old}</source>
        <translation>Dropout を {old} から {new} に</translation>
    </message>
    <message>
        <source>Each layer is brought back to mean 0 and std 1 (Ioffe and Szegedy 2015).</source>
        <translation>各層が平均 0、標準偏差 1 に戻されます (Ioffe and Szegedy 2015)。</translation>
    </message>
    <message>
        <source>Each layer's dropout adds noise to what the layers below passed on (Schoenholz et al. 2017).</source>
        <translation>各層の Dropout は、前の層から届いたものにノイズを加えます (Schoenholz et al. 2017)。</translation>
    </message>
    <message>
        <source>Each step shrinks all weights in proportion to it.</source>
        <translation>更新のたびに、すべての重みがこれに比例して小さくなります。</translation>
    </message>
    <message>
        <source>Every feature gets mean 0 and std 1, for all contenders (LeCun et al. 1998).</source>
        <translation>すべての比較対象で、各特徴量が平均 0、標準偏差 1 になります (LeCun et al. 1998)。</translation>
    </message>
    <message>
        <source>Its slope is 1 at 0, that of a sigmoid 0.25, and its outputs are spread about 0.</source>
        <translation>0 での傾きが 1 で（シグモイドは 0.25）、出力は 0 のまわりに広がります。</translation>
    </message>
    <message>
        <source>Learning rate {new}, not {old}</source>
        <translation>学習率を {old} から {new} に</translation>
    </message>
    <message>
        <source>Show it over time</source>
        <translation>時間変化を見る</translation>
    </message>
    <message>
        <source>Show the signals</source>
        <translation>信号を見る</translation>
    </message>
    <message>
        <source>Show the theory</source>
        <translation>理論を見る</translation>
    </message>
    <message>
        <source>Show the training</source>
        <translation>学習を見る</translation>
    </message>
    <message>
        <source>Show the units</source>
        <translation>ユニットを見る</translation>
    </message>
    <message>
        <source>Smaller steps do not overshoot.</source>
        <translation>更新幅が小さければ行き過ぎません。</translation>
    </message>
    <message>
        <source>Standardise inputs</source>
        <translation>入力を標準化</translation>
    </message>
    <message>
        <source>Steps may be too small to show.</source>
        <translation>更新が小さすぎて見えないのかもしれません。</translation>
    </message>
    <message>
        <source>Use He's rule</source>
        <translation>He の規則を使う</translation>
    </message>
    <message>
        <source>Use ReLU and He's rule</source>
        <translation>ReLU と He の規則を使う</translation>
    </message>
    <message>
        <source>Use Xavier's rule</source>
        <translation>Xavier の規則を使う</translation>
    </message>
    <message>
        <source>Use batch normalisation</source>
        <translation>Batch Normalization を使う</translation>
    </message>
    <message>
        <source>Use leaky ReLU</source>
        <translation>Leaky ReLU を使う</translation>
    </message>
    <message>
        <source>Use tanh</source>
        <translation>tanh を使う</translation>
    </message>
    <message>
        <source>Use tanh and Xavier's rule</source>
        <translation>tanh と Xavier の規則を使う</translation>
    </message>
    <message>
        <source>Weight decay {new}, not {old}</source>
        <translation>重み減衰を {old} から {new} に</translation>
    </message>
</context>
<context>
    <name>Symmetry</name>
    <message>
        <source>0  copies</source>
        <translation>0  コピー</translation>
    </message>
    <message>
        <source>2  opposite</source>
        <translation>2  正反対</translation>
    </message>
    <message>
        <source>All units are copies of one another.</source>
        <translation>すべてのユニットが互いのコピーです。</translation>
    </message>
    <message>
        <source>All units get the same gradient.</source>
        <translation>すべてのユニットが同じ勾配を受け取ります。</translation>
    </message>
    <message>
        <source>All units have the same incoming weights; only their outgoing weights differ.</source>
        <translation>すべてのユニットの入力側の重みは同じで、出力側の重みだけが違います。</translation>
    </message>
    <message>
        <source>All units say the same of every sample.</source>
        <translation>どのサンプルでも、すべてのユニットの出力が同じです。</translation>
    </message>
    <message>
        <source>Distances of activations from {low} to {high}.</source>
        <translation>活性値の距離は {low} から {high}。</translation>
    </message>
    <message>
        <source>Distances of gradients from {low} to {high}.</source>
        <translation>勾配の距離は {low} から {high}。</translation>
    </message>
    <message>
        <source>Distances of weights from {low} to {high}.</source>
        <translation>重みの距離は {low} から {high}。</translation>
    </message>
    <message>
        <source>Distinct units by hidden layer</source>
        <translation>隠れ層ごとの異なるユニット</translation>
    </message>
    <message>
        <source>Hatched: values are not finite, so that there are no distances.</source>
        <translation>斜線：値が有限でないので距離がありません。</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>層</translation>
    </message>
    <message>
        <source>Layer {n} of '{label}': values are not finite</source>
        <translation>「{label}」の第 {n} 層：値が有限でない</translation>
    </message>
    <message>
        <source>Layer {n} of '{label}': {distinct} distinct unit of {units}</source>
        <translation>「{label}」の第 {n} 層：{units} ユニット中、異なるもの {distinct} 個</translation>
    </message>
    <message>
        <source>Layer {n} of '{label}': {distinct} distinct units of {units}</source>
        <translation>「{label}」の第 {n} 層：{units} ユニット中、異なるもの {distinct} 個</translation>
    </message>
    <message>
        <source>Nothing has flowed through the network yet.</source>
        <translation>まだ何もネットワークを流れていません。</translation>
    </message>
    <message>
        <source>Pairs farther apart than 2, drawn as 2: {n}.</source>
        <translation>2 より離れていて 2 として描いた組：{n}。</translation>
    </message>
    <message>
        <source>Pairs without a distance, for values are not finite, hatched: {n}.</source>
        <translation>値が有限でなく距離がないため斜線の組：{n}。</translation>
    </message>
    <message>
        <source>The layer has one unit only.</source>
        <translation>この層のユニットは 1 個だけです。</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>ユニット</translation>
    </message>
    <message>
        <source>not finite</source>
        <translation>有限でない</translation>
    </message>
    <message>
        <source>unit</source>
        <translation>ユニット</translation>
    </message>
    <message>
        <source>units {a} and {b}: {distance}</source>
        <translation>ユニット {a} と {b}：{distance}</translation>
    </message>
    <message>
        <source>{distinct} of {units}</source>
        <translation>{distinct}/{units}</translation>
    </message>
    <message>
        <source>{shown} of the {units} units are shown.</source>
        <translation>{units} ユニットのうち {shown} を表示しています。</translation>
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
        <translation>ユニット間の距離</translation>
    </message>
</context>
<context>
    <name>SymmetryTab</name>
    <message>
        <source>&amp;Contender</source>
        <translation>比較対象(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Network</source>
        <translation>ネットワーク(&amp;N)</translation>
    </message>
    <message>
        <source>A single unit has nobody to be a copy of.</source>
        <translation>ユニットが 1 個だけでは、コピーになる相手がありません。</translation>
    </message>
    <message>
        <source>All units differ, so that each can learn something of its own: that is what random weights are for (symmetry breaking, Rumelhart et al. 1986). Units with independent weights of mean 0 are about √2 apart.</source>
        <translation>すべてのユニットが異なるので、それぞれが独自のものを学べます。乱数の重みはそのためにあります（対称性の破れ、Rumelhart et al. 1986）。平均 0 の独立な重みのユニットは約 √2 離れています。</translation>
    </message>
    <message>
        <source>Before the first mini-batch, in the middle of one, and once a network has diverged, there are no activations and gradients to compare, only weights.</source>
        <translation>最初のミニバッチの前、ミニバッチの途中、そして発散した後は、比べる活性値も勾配もなく、重みだけです。</translation>
    </message>
    <message>
        <source>Com&amp;pare</source>
        <translation>比べる(&amp;P)</translation>
    </message>
    <message>
        <source>Copies stay copies: units with equal weights get equal gradients, so that no step tells them apart, and the layer does the work of one unit. Random weights break the symmetry (Rumelhart et al. 1986). Dropout can break it too, unless nothing flows; under Adam, so does rounding in the long run.</source>
        <translation>コピーはコピーのままです。重みが等しいユニットは等しい勾配を受け取り、どの更新でも区別されず、層の働きはユニット 1 個分です。乱数の重みが対称性を破ります（Rumelhart et al. 1986）。何も流れないときを除けば Dropout も、Adam では長い目で見れば丸め誤差も対称性を破ります。</translation>
    </message>
    <message>
        <source>La&amp;yer</source>
        <translation>層(&amp;Y)</translation>
    </message>
    <message>
        <source>Point at the square for the distance of two units.</source>
        <translation>正方形を指すと 2 つのユニットの距離が出ます。</translation>
    </message>
    <message>
        <source>Press Run or Step.</source>
        <translation>「実行」か「進む」を押してください。</translation>
    </message>
    <message>
        <source>The distances between the units of a layer appear here, and how many distinct units are left.</source>
        <translation>層のユニット間の距離と、異なるユニットがいくつ残っているかがここに表示されます。</translation>
    </message>
    <message>
        <source>The untrained network of the Signals tab, or the one that is trained.</source>
        <translation>「信号」タブの学習前のネットワークか、学習後のネットワーク。</translation>
    </message>
    <message>
        <source>They come with the signals of the untrained networks.</source>
        <translation>学習前のネットワークの信号とともに表示されます。</translation>
    </message>
    <message>
        <source>Values are no longer finite numbers: nobody can say which units are equal.</source>
        <translation>値がもう有限の数ではありません。どのユニットが等しいかは判定できません。</translation>
    </message>
    <message>
        <source>What it means</source>
        <translation>意味</translation>
    </message>
    <message>
        <source>What to compare of the units: incoming weights with biases, their gradients, or activations.</source>
        <translation>ユニットの何を比べるか：入力側の重み（バイアスを含む）、その勾配、または活性値。</translation>
    </message>
    <message>
        <source>Whose network to look into.</source>
        <translation>どの比較対象のネットワークを見るか。</translation>
    </message>
    <message>
        <source>Whose units to compare with one another.</source>
        <translation>どの層のユニットを互いに比べるか。</translation>
    </message>
    <message>
        <source>activations</source>
        <translation>活性値</translation>
    </message>
    <message>
        <source>gradients</source>
        <translation>勾配</translation>
    </message>
    <message>
        <source>trained</source>
        <translation>学習後</translation>
    </message>
    <message>
        <source>untrained</source>
        <translation>学習前</translation>
    </message>
    <message>
        <source>weights</source>
        <translation>重み</translation>
    </message>
    <message>
        <source>{distinct} of {units} units are different, the others are copies. Equal weights alone never part (Rumelhart et al. 1986); dropout sets copies apart, unless nothing flows, and under Adam, rounding does so in the long run.</source>
        <translation>{units} ユニット中 {distinct} 個が異なり、残りはコピーです。等しい重みだけでは決して分かれません（Rumelhart et al. 1986）。何も流れないときを除けば Dropout がコピーを分け、Adam では長い目で見れば丸め誤差もそうします。</translation>
    </message>
</context>
<context>
    <name>TableControls</name>
    <message>
        <source>&amp;Delimiter</source>
        <translation>区切り(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Label column</source>
        <translation>ラベルの列(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Missing values</source>
        <translation>欠損値(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Scaling</source>
        <translation>スケーリング(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Test share</source>
        <translation>テストの割合(&amp;T)</translation>
    </message>
    <message>
        <source>Empty cells, NaN and infinite values.</source>
        <translation>空のセル、NaN、無限大の値。</translation>
    </message>
    <message>
        <source>First &amp;row names the columns</source>
        <translation>最初の行は列の名前(&amp;R)</translation>
    </message>
    <message>
        <source>Inputs get mean 0 and variance 1 over the training samples (LeCun et al. 1998).</source>
        <translation>入力を、訓練サンプルで平均 0、分散 1 にします (LeCun et al. 1998)。</translation>
    </message>
    <message>
        <source>Share of each class that is kept for testing.</source>
        <translation>各クラスのうちテスト用に取っておく割合。</translation>
    </message>
    <message>
        <source>The column that names the class.</source>
        <translation>クラスを表す列。</translation>
    </message>
    <message>
        <source>What is between columns.</source>
        <translation>列の間にあるもの。</translation>
    </message>
    <message>
        <source>Whether the first row holds no sample.</source>
        <translation>最初の行がサンプルでないかどうか。</translation>
    </message>
    <message>
        <source>comma</source>
        <translation>コンマ</translation>
    </message>
    <message>
        <source>feature by feature</source>
        <translation>特徴量ごと</translation>
    </message>
    <message>
        <source>leave out the row</source>
        <translation>その行を除く</translation>
    </message>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>over all values</source>
        <translation>全体の値で</translation>
    </message>
    <message>
        <source>refuse, say where</source>
        <translation>拒否し、場所を示す</translation>
    </message>
    <message>
        <source>semicolon</source>
        <translation>セミコロン</translation>
    </message>
    <message>
        <source>tab</source>
        <translation>タブ</translation>
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
        <translation>第 {n} 列（{name}）は除きます：第 {row} 行が {text} です。</translation>
    </message>
    <message>
        <source>Columns not shown above: {n}.</source>
        <translation>上に表示していない列：{n}。</translation>
    </message>
    <message>
        <source>Lea&amp;ve column out</source>
        <translation>列を除く(&amp;V)</translation>
    </message>
    <message>
        <source>Own data</source>
        <translation>自分のデータ</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>進み具合</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>読み直す</translation>
    </message>
    <message>
        <source>Reading the file … {n} %</source>
        <translation>ファイルを読んでいます… {n} %</translation>
    </message>
    <message>
        <source>Rows left out for missing values: {n}.</source>
        <translation>欠損値のため除いた行：{n}。</translation>
    </message>
    <message>
        <source>Samples: {samples}, features: {features}, classes: {classes} ({names}).</source>
        <translation>サンプル：{samples}、特徴量：{features}、クラス：{classes}（{names}）。</translation>
    </message>
    <message>
        <source>Stop reading</source>
        <translation>読み込みを止める</translation>
    </message>
    <message>
        <source>Stop reading the file, or read it again.</source>
        <translation>ファイルの読み込みを止めるか、読み直します。</translation>
    </message>
    <message>
        <source>Stopped; nothing has been read.</source>
        <translation>止めました。何も読んでいません。</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>要約</translation>
    </message>
    <message>
        <source>Ta&amp;ke column in</source>
        <translation>列を使う(&amp;K)</translation>
    </message>
    <message>
        <source>Whether the column chosen in the table is one of the inputs.</source>
        <translation>表で選んだ列を入力に使うかどうか。</translation>
    </message>
    <message>
        <source>{train} samples to train on, {test} for testing.</source>
        <translation>{train} サンプルで学習、{test} でテスト。</translation>
    </message>
</context>
<context>
    <name>TableFile</name>
    <message>
        <source>A table of your own</source>
        <translation>自分の表</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>すべてのファイル (*)</translation>
    </message>
    <message>
        <source>Choose a table of your own, CSV or NPZ, and how it is read.</source>
        <translation>自分の表（CSV か NPZ）と、その読み方を選びます。</translation>
    </message>
    <message>
        <source>Choose file</source>
        <translation>ファイルを選ぶ</translation>
    </message>
    <message>
        <source>Choose file…</source>
        <translation>ファイルを選ぶ…</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.txt *.npz)</source>
        <translation>表 (*.csv *.tsv *.txt *.npz)</translation>
    </message>
    <message>
        <source>no file chosen</source>
        <translation>ファイル未選択</translation>
    </message>
</context>
<context>
    <name>TablePreview</name>
    <message>
        <source>First rows of the table</source>
        <translation>表の最初の行</translation>
    </message>
    <message>
        <source>The first rows of the file; the head of a column says what it is used for.</source>
        <translation>ファイルの最初の行です。列の見出しが使い道を示します。</translation>
    </message>
    <message>
        <source>column {n}</source>
        <translation>列 {n}</translation>
    </message>
    <message>
        <source>input</source>
        <translation>入力</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>除外</translation>
    </message>
    <message>
        <source>▲ label</source>
        <translation>▲ ラベル</translation>
    </message>
</context>
<context>
    <name>TextField</name>
    <message>
        <source>must have at most {n} characters</source>
        <translation>最大 {n} 文字です</translation>
    </message>
    <message>
        <source>must not be empty</source>
        <translation>空にはできません</translation>
    </message>
</context>
<context>
    <name>TheoryTab</name>
    <message>
        <source>Computing the theory …</source>
        <translation>理論を計算しています…</translation>
    </message>
    <message>
        <source>Map o&amp;f</source>
        <translation>図の対象(&amp;F)</translation>
    </message>
    <message>
        <source>The activation whose map is drawn; the contenders' own to begin with.</source>
        <translation>どの活性化関数の図を描くか。最初は比較対象のものです。</translation>
    </message>
    <message>
        <source>There are no contenders.</source>
        <translation>比較対象がありません。</translation>
    </message>
</context>
<context>
    <name>TimelineSlider</name>
    <message>
        <source>Go to any past iteration: drag, or click on the curve</source>
        <translation>過去のどのイテレーションへも：ドラッグするか、曲線をクリック</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>タイムライン</translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <source>Choose an experiment</source>
        <translation>実験を選ぶ</translation>
    </message>
    <message>
        <source>Each preset is a ready-made experiment. The first one lets three networks race on handwritten digits; they differ in their first weights alone.</source>
        <translation>プリセットはどれも用意された実験です。最初のものは、3 つのネットワークを手書き数字で競わせます。違うのは重みの初期値だけです。</translation>
    </message>
    <message>
        <source>Look from all sides</source>
        <translation>いろいろな面から見る</translation>
    </message>
    <message>
        <source>Press Run</source>
        <translation>「実行」を押す</translation>
    </message>
    <message>
        <source>Signals shows what flows through the untrained networks, Training how they learn; the other tabs tell why. The Lessons menu walks you through it all.</source>
        <translation>「信号」は学習前のネットワークを流れるもの、「学習」はその学び方を示し、ほかのタブは理由を説明します。「レッスン」メニューがすべてを案内します。</translation>
    </message>
    <message>
        <source>The networks learn, and the charts follow. Space runs and pauses; the arrow keys go one step forward and back.</source>
        <translation>ネットワークが学習し、グラフが追いかけます。スペースで実行と一時停止、矢印キーで進み、戻ります。</translation>
    </message>
</context>
<context>
    <name>TrainingPanel</name>
    <message>
        <source>Details</source>
        <translation>詳細</translation>
    </message>
    <message>
        <source>all</source>
        <translation>すべて</translation>
    </message>
</context>
<context>
    <name>TrainingTab</name>
    <message>
        <source>&amp;Depth</source>
        <translation>深さ(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Log axis</source>
        <translation>対数軸(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;What changed</source>
        <translation>変化を表示(&amp;W)</translation>
    </message>
    <message>
        <source>At iteration 0 nothing has flowed through the networks yet.
Step phase sends the first mini-batch through them; the Signals tab shows them untrained.</source>
        <translation>イテレーション 0 では、まだ何もネットワークを流れていません。
「段階を進む」で最初のミニバッチを流します。学習前の様子は「信号」タブにあります。</translation>
    </message>
    <message>
        <source>Before the update; the curve shows the losses after it.</source>
        <translation>更新の前の値です。曲線は更新後の損失を示します。</translation>
    </message>
    <message>
        <source>Draw the loss on a logarithmic axis.</source>
        <translation>損失を対数軸で描きます。</translation>
    </message>
    <message>
        <source>Fi&amp;t loss</source>
        <translation>軸を損失に(&amp;T)</translation>
    </message>
    <message>
        <source>Fit the axis to the losses instead of 0 to 2.5.</source>
        <translation>軸を 0 から 2.5 ではなく、損失に合わせます。</translation>
    </message>
    <message>
        <source>Histograms of every layer's activations appear here.
Press Run or Step.</source>
        <translation>各層の活性値のヒストグラムがここに表示されます。
「実行」か「進む」を押してください。</translation>
    </message>
    <message>
        <source>Iteration {n}, loss (smoothed):  {values}</source>
        <translation>イテレーション {n}、損失（平滑）：{values}</translation>
    </message>
    <message>
        <source>Iteration {n}, loss:  {values}</source>
        <translation>イテレーション {n}、損失：{values}</translation>
    </message>
    <message>
        <source>Iterations in the Kaiser window (beta 2) of the clear curve; 1 shows the raw loss.</source>
        <translation>はっきりした曲線の Kaiser 窓（beta 2）のイテレーション数。1 で元の損失。</translation>
    </message>
    <message>
        <source>Loss before the update:  {values}</source>
        <translation>更新前の損失：{values}</translation>
    </message>
    <message>
        <source>Mini-&amp;batch</source>
        <translation>ミニバッチ(&amp;B)</translation>
    </message>
    <message>
        <source>Outline in each cell the histogram of the iteration before.</source>
        <translation>各セルに 1 つ前のイテレーションのヒストグラムを輪郭で描きます。</translation>
    </message>
    <message>
        <source>Point at the curves for exact values.</source>
        <translation>曲線を指すと正確な値が表示されます。</translation>
    </message>
    <message>
        <source>Preparing the run …</source>
        <translation>実行を準備しています…</translation>
    </message>
    <message>
        <source>S&amp;moothing</source>
        <translation>平滑化(&amp;M)</translation>
    </message>
    <message>
        <source>Show the samples of the mini-batch with each contender's predictions and losses. In a window with room for one, it takes the place of Depth.</source>
        <translation>ミニバッチのサンプルを、各比較対象の予測と損失とともに表示します。片方しか入らないウィンドウでは、「深さ」の代わりに表示されます。</translation>
    </message>
    <message>
        <source>Show the std of every layer's activations and the gradient that arrives there as curves. In a window with room for one, it takes the place of Mini-batch.</source>
        <translation>各層の活性値の標準偏差と、そこに届く勾配を曲線で表示します。片方しか入らないウィンドウでは、「ミニバッチ」の代わりに表示されます。</translation>
    </message>
    <message>
        <source>The mini-batch is drawn.</source>
        <translation>ミニバッチを抽出しました。</translation>
    </message>
    <message>
        <source>The mini-batch is drawn; tick Mini-batch to see it.</source>
        <translation>ミニバッチを抽出しました。見るには「ミニバッチ」にチェックを入れます。</translation>
    </message>
    <message>
        <source>inside iteration {k} of {n}</source>
        <translation>イテレーション {k}/{n} の途中</translation>
    </message>
    <message>
        <source>viewing iteration {k} of {n}</source>
        <translation>イテレーション {k}/{n} を表示中</translation>
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
        <translation>診断</translation>
    </message>
</context>
<context>
    <name>VerdictDetails</name>
    <message>
        <source>Close the verdict</source>
        <translation>診断を閉じる</translation>
    </message>
    <message>
        <source>Close the verdict. Escape does the same.</source>
        <translation>診断を閉じます。Esc キーでも閉じられます。</translation>
    </message>
    <message>
        <source>The verdict in words</source>
        <translation>言葉による診断</translation>
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
        <translation>第 {n} 層のすべてのユニットが、どのサンプルでも 0 です（{layers}）。信号も勾配も通りません。</translation>
    </message>
    <message>
        <source>Also found: {others}.</source>
        <translation>ほかに：{others}。</translation>
    </message>
    <message>
        <source>At iteration {n} the loss stopped being a finite number: step by step the weights had grown too large.</source>
        <translation>イテレーション {n} で損失が有限の数でなくなりました。更新のたびに重みが大きくなりすぎたためです。</translation>
    </message>
    <message>
        <source>Batch normalisation has {n} samples here: it takes out their own mean and std, and with them much of what tells the samples apart. Larger batches would do.</source>
        <translation>ここでは Batch Normalization のサンプルは {n} 個です。その平均と標準偏差を取り除くので、サンプルどうしの違いも大部分が失われます。バッチを大きくすれば解決します。</translation>
    </message>
    <message>
        <source>Batch normalisation makes gradients grow, whatever the weights' std: fewer layers may help.</source>
        <translation>Batch Normalization は、重みの標準偏差によらず勾配を大きくします。層を減らすとよいかもしれません。</translation>
    </message>
    <message>
        <source>Better would be tanh with Xavier's rule, whose slope goes up to 1, or ReLU with He's rule.</source>
        <translation>傾きが 1 まである tanh と Xavier の規則か、ReLU と He の規則のほうが適切です。</translation>
    </message>
    <message>
        <source>Flat units hardly change: it learns, but slowly at first.</source>
        <translation>平らな部分にあるユニットはほとんど変わりません。学習はしますが、初めは遅くなります。</translation>
    </message>
    <message>
        <source>For any one sample all units of a layer say the same ({layers}): in layer {n} one number, of size {signal}, for all {units} units.</source>
        <translation>どのサンプルでも、層のすべてのユニットの出力が同じです（{layers}）。第 {n} 層では {units} ユニット全部が、大きさ {signal} の 1 つの数です。</translation>
    </message>
    <message>
        <source>For any one sample the units of a layer say nearly the same ({layers}): in layer {n} their outputs are of size {signal}, but differ by {between} only, {value} times that.</source>
        <translation>どのサンプルでも、層のユニットの出力がほとんど同じです（{layers}）。第 {n} 層では出力の大きさが {signal} なのに、違いは {between}、その {value} 倍だけです。</translation>
    </message>
    <message>
        <source>He's factor of 2 is made for ReLU: {activation} passes on less, and over {n} layers that adds up. Better would be ReLU with He's rule, or fewer layers.</source>
        <translation>He の係数 2 は ReLU のためのものです。{activation} が通す量はもっと少なく、{n} 層ではそれが積み重なります。ReLU と He の規則か、層を減らすほうが適切です。</translation>
    </message>
    <message>
        <source>It can learn, but more slowly.</source>
        <translation>学習できますが、遅くなります。</translation>
    </message>
    <message>
        <source>It can learn, but starts from a large loss, unsteadily, and often ends less accurate.</source>
        <translation>学習できますが、大きな損失から不安定に始まり、最後の正解率も低くなりがちです。</translation>
    </message>
    <message>
        <source>It comes down from there: smaller weights to begin with, or standardised inputs, would help.</source>
        <translation>損失はそこから下がっています。重みの初期値を小さくするか、入力を標準化するとよくなります。</translation>
    </message>
    <message>
        <source>It learns all the same.</source>
        <translation>それでも学習しています。</translation>
    </message>
    <message>
        <source>Layer 1 begins too large: weights and inputs give pre-activations of size {value}; 1 is about right.</source>
        <translation>第 1 層の始まりが大きすぎます。重みと入力から、活性化前の値の大きさは {value} になります。1 くらいが適切です。</translation>
    </message>
    <message>
        <source>Layer 1 begins too small: weights and inputs give pre-activations of size {value}; 1 is about right.</source>
        <translation>第 1 層の始まりが小さすぎます。重みと入力から、活性化前の値の大きさは {value} になります。1 くらいが適切です。</translation>
    </message>
    <message>
        <source>Like this it hardly learns.</source>
        <translation>このままではほとんど学習しません。</translation>
    </message>
    <message>
        <source>Many units are 0 for every sample ({layers}): {share} of layer {n}. No gradient reaches their weights, so they seldom come back.</source>
        <translation>多くのユニットがどのサンプルでも 0 です（{layers}）。第 {n} 層の {share}。重みに勾配が届かないので、めったに戻りません。</translation>
    </message>
    <message>
        <source>No threshold: the loss was infinite or not a number.</source>
        <translation>しきい値なし：損失が無限大か非数でした。</translation>
    </message>
    <message>
        <source>Nothing has gone through this network yet.</source>
        <translation>このネットワークにはまだ何も流れていません。</translation>
    </message>
    <message>
        <source>Nothing stands in the way of learning.</source>
        <translation>学習を妨げるものはありません。</translation>
    </message>
    <message>
        <source>Outputs pile up where the activation is flat ({layers}): in layer {n}, {share} of them.</source>
        <translation>出力が活性化関数の平らなところに集まっています（{layers}）。第 {n} 層では {share}。</translation>
    </message>
    <message>
        <source>Right for the {inputs} inputs of layer 1, of size {size}, would be a std of {std}, by He's rule.</source>
        <translation>大きさ {size} の、第 1 層の {inputs} 入力には、He の規則で標準偏差 {std} が適切です。</translation>
    </message>
    <message>
        <source>Right for the {inputs} inputs of layer 1, of size {size}, would be a std of {std}, by Xavier's rule.</source>
        <translation>大きさ {size} の、第 1 層の {inputs} 入力には、Xavier の規則で標準偏差 {std} が適切です。</translation>
    </message>
    <message>
        <source>Right for the {inputs} inputs of layer {n} would be a std of {std}, by He's rule; its weights have {drawn}.</source>
        <translation>第 {n} 層の {inputs} 入力には、He の規則で標準偏差 {std} が適切です。いまの重みは {drawn} です。</translation>
    </message>
    <message>
        <source>Right for the {inputs} inputs of layer {n} would be a std of {std}, by He's rule; its weights were drawn with {drawn}.</source>
        <translation>第 {n} 層の {inputs} 入力には、He の規則で標準偏差 {std} が適切です。重みの初期値は {drawn} でした。</translation>
    </message>
    <message>
        <source>Right for the {inputs} inputs of layer {n} would be a std of {std}, by Xavier's rule; its weights have {drawn}.</source>
        <translation>第 {n} 層の {inputs} 入力には、Xavier の規則で標準偏差 {std} が適切です。いまの重みは {drawn} です。</translation>
    </message>
    <message>
        <source>Right for the {inputs} inputs of layer {n} would be a std of {std}, by Xavier's rule; its weights were drawn with {drawn}.</source>
        <translation>第 {n} 層の {inputs} 入力には、Xavier の規則で標準偏差 {std} が適切です。重みの初期値は {drawn} でした。</translation>
    </message>
    <message>
        <source>Right would be a lower learning rate, or smaller weights to begin with.</source>
        <translation>学習率を下げるか、重みの初期値を小さくするのが適切です。</translation>
    </message>
    <message>
        <source>Right would be a lower learning rate: its steps overshoot.</source>
        <translation>学習率を下げるのが適切です。更新が行き過ぎています。</translation>
    </message>
    <message>
        <source>Right would be a smaller weight decay.</source>
        <translation>重み減衰を小さくするのが適切です。</translation>
    </message>
    <message>
        <source>Right would be leaky ReLU, whose slope is 0.01 below 0, or a lower learning rate.</source>
        <translation>0 より下の傾きが 0.01 の Leaky ReLU か、低い学習率が適切です。</translation>
    </message>
    <message>
        <source>Right would be leaky ReLU, whose slope is 0.01 below 0.</source>
        <translation>0 より下の傾きが 0.01 の Leaky ReLU が適切です。</translation>
    </message>
    <message>
        <source>Right would be random weights: for the {inputs} inputs of layer {n}, He's rule draws them with a std of {std}.</source>
        <translation>乱数の重みが適切です。第 {n} 層の {inputs} 入力には、He の規則では標準偏差 {std} の乱数を使います。</translation>
    </message>
    <message>
        <source>Right would be random weights: for the {inputs} inputs of layer {n}, Xavier's rule draws them with a std of {std}.</source>
        <translation>乱数の重みが適切です。第 {n} 層の {inputs} 入力には、Xavier の規則では標準偏差 {std} の乱数を使います。</translation>
    </message>
    <message>
        <source>Sigmoid outputs pile up at 0 and 1 ({layers}): in layer {n}, {share} are below 0.01 or above 0.99, where the slope is below 0.0099; at its steepest it is 0.25.</source>
        <translation>シグモイドの出力が 0 と 1 に集まっています（{layers}）。第 {n} 層では {share} が 0.01 未満か 0.99 超で、そこでの傾きは 0.0099 未満です。最も急なところで 0.25 です。</translation>
    </message>
    <message>
        <source>Signal and gradient get through: in layer {n} the signal's root mean square is {signal} times that in layer 1; ‖∂L/∂a‖ in layer 1 is {gradient} times that in the top hidden layer.</source>
        <translation>信号も勾配も通っています。第 {n} 層の信号の RMS は第 1 層の {signal} 倍、第 1 層の ‖∂L/∂a‖ は最後の隠れ層の {gradient} 倍です。</translation>
    </message>
    <message>
        <source>Since then it learns nothing.</source>
        <translation>それ以来、何も学習しません。</translation>
    </message>
    <message>
        <source>Tanh outputs pile up at −1 and 1 ({layers}): in layer {n}, {share} are beyond ±0.99, where the slope is below 0.0199; at its steepest it is 1.</source>
        <translation>tanh の出力が −1 と 1 に集まっています（{layers}）。第 {n} 層では {share} が ±0.99 を超え、そこでの傾きは 0.0199 未満です。最も急なところで 1 です。</translation>
    </message>
    <message>
        <source>That is √(1 − p) times the rule's, for dropout makes what it leaves larger.</source>
        <translation>これは規則の値の √(1 − p) 倍です。Dropout は残した値を大きくするからです。</translation>
    </message>
    <message>
        <source>The gradient does not get back ({layers}): ‖∂L/∂a‖ in layer {n} is {value} times that in the top hidden layer.</source>
        <translation>勾配が戻ってきません（{layers}）。第 {n} 層の ‖∂L/∂a‖ は最後の隠れ層の {value} 倍です。</translation>
    </message>
    <message>
        <source>The gradient grows on its way back ({layers}): ‖∂L/∂a‖ in layer {n} is {value} times that in the top hidden layer. On average a layer multiplies it by {each}.</source>
        <translation>勾配が戻る途中で大きくなります（{layers}）。第 {n} 層の ‖∂L/∂a‖ は最後の隠れ層の {value} 倍です。平均すると 1 層で {each} 倍です。</translation>
    </message>
    <message>
        <source>The gradient shrinks on its way back ({layers}): ‖∂L/∂a‖ in layer {n} is {value} times that in the top hidden layer, for a sigmoid's slope is 0.25 at most. On average a layer multiplies it by {each}.</source>
        <translation>勾配が戻る途中で小さくなります（{layers}）。第 {n} 層の ‖∂L/∂a‖ は最後の隠れ層の {value} 倍です。シグモイドの傾きは最大でも 0.25 だからです。平均すると 1 層で {each} 倍です。</translation>
    </message>
    <message>
        <source>The gradient shrinks on its way back ({layers}): ‖∂L/∂a‖ in layer {n} is {value} times that in the top hidden layer. On average a layer multiplies it by {each}.</source>
        <translation>勾配が戻る途中で小さくなります（{layers}）。第 {n} 層の ‖∂L/∂a‖ は最後の隠れ層の {value} 倍です。平均すると 1 層で {each} 倍です。</translation>
    </message>
    <message>
        <source>The gradient's size does not tell: ‖∂L/∂a‖ in layer 1 is {value} times that in the top hidden layer, for large weights make up for flat slopes.</source>
        <translation>勾配の大きさではわかりません。第 1 層の ‖∂L/∂a‖ は最後の隠れ層の {value} 倍ですが、大きな重みが平らな傾きを補っているからです。</translation>
    </message>
    <message>
        <source>The layers look healthy, but dropout leaves {share} of what two passes of a sample have in common: less of it would help, or fewer layers.</source>
        <translation>層は健全に見えますが、同じサンプルを 2 回通したときの共通部分が、Dropout のために {share} しか残りません。Dropout か層を減らすとよくなります。</translation>
    </message>
    <message>
        <source>The layers look healthy: the learning rate may be too low for its steps to show.</source>
        <translation>層は健全に見えます。学習率が低すぎて更新が見えないのかもしれません。</translation>
    </message>
    <message>
        <source>The loss was no finite number from the first iteration on: the signal or the first step is too large.</source>
        <translation>最初のイテレーションから損失が有限の数ではありません。信号か最初の更新が大きすぎます。</translation>
    </message>
    <message>
        <source>The mean of the last {count} losses is {loss}, worse than guessing, which has {guess}: the network is sure of wrong answers. Its loss began with {first}.</source>
        <translation>最後の {count} 個の損失の平均は {loss} で、推測の {guess} より悪い値です。ネットワークは誤った答えを確信しています。損失は {first} から始まりました。</translation>
    </message>
    <message>
        <source>The mean of the last {count} losses is {loss}. Guessing by how frequent the classes are has {guess}: nothing is learnt yet.</source>
        <translation>最後の {count} 個の損失の平均は {loss} です。クラスの頻度による推測なら {guess} で、まだ何も学んでいません。</translation>
    </message>
    <message>
        <source>The signal does not get through ({layers}): its root mean square is {first} in layer 1 and {last} in layer {n}.</source>
        <translation>信号が通りません（{layers}）。RMS は第 1 層で {first}、第 {n} 層で {last} です。</translation>
    </message>
    <message>
        <source>The signal grows on its way ({layers}): its root mean square is {first} in layer 1 and {last} in layer {n}, {value} times that. On average a layer multiplies it by {each}.</source>
        <translation>信号が途中で大きくなります（{layers}）。RMS は第 1 層で {first}、第 {n} 層で {last}、その {value} 倍です。平均すると 1 層で {each} 倍です。</translation>
    </message>
    <message>
        <source>The signal shrinks on its way ({layers}): its root mean square is {first} in layer 1 and {last} in layer {n}, {value} times that. On average a layer multiplies it by {each}.</source>
        <translation>信号が途中で小さくなります（{layers}）。RMS は第 1 層で {first}、第 {n} 層で {last}、その {value} 倍です。平均すると 1 層で {each} 倍です。</translation>
    </message>
    <message>
        <source>The units of a layer are copies of one another ({layers}): of {units} units in layer {n} only 1 is different. Copies get equal gradients, so they stay copies (but for rounding and dropout): the layer does the work of one unit.</source>
        <translation>層のユニットが互いのコピーです（{layers}）。第 {n} 層の {units} ユニットのうち異なるものは 1 個だけです。コピーは同じ勾配を受け取るのでコピーのままで（丸め誤差と Dropout を除く）、層の働きはユニット 1 個分です。</translation>
    </message>
    <message>
        <source>The weights are so small that their squares are lost in batch normalisation's ε: larger ones, of any std, would do.</source>
        <translation>重みが小さすぎて、その二乗が Batch Normalization の ε に埋もれています。もっと大きければ、標準偏差はいくつでもかまいません。</translation>
    </message>
    <message>
        <source>The weights of layer {n} were drawn right, with a std of {drawn}, and training has brought them to {now}: a lower learning rate would help, or less weight decay if there is any.</source>
        <translation>第 {n} 層の重みの初期値は標準偏差 {drawn} で適切でしたが、学習で {now} になりました。学習率か、あれば重み減衰を下げるとよくなります。</translation>
    </message>
    <message>
        <source>The weights of layer {n} were drawn right, with a std of {drawn}, and training has brought them to {now}: a lower learning rate would help.</source>
        <translation>第 {n} 層の重みの初期値は標準偏差 {drawn} で適切でしたが、学習で {now} になりました。学習率を下げるとよくなります。</translation>
    </message>
    <message>
        <source>The weights' std is about right, but the inputs are of size {size}: right would be standardised ones.</source>
        <translation>重みの標準偏差はほぼ適切ですが、入力の大きさが {size} です。入力を標準化するのが適切です。</translation>
    </message>
    <message>
        <source>The weights' std is about right; a lower learning rate may help.</source>
        <translation>重みの標準偏差はほぼ適切です。学習率を下げるとよいかもしれません。</translation>
    </message>
    <message>
        <source>The weights' std is about right; batch normalisation may help, or fewer layers.</source>
        <translation>重みの標準偏差はほぼ適切です。Batch Normalization か、層を減らすとよいかもしれません。</translation>
    </message>
    <message>
        <source>The weights' std is about right; fewer layers may help.</source>
        <translation>重みの標準偏差はほぼ適切です。層を減らすとよいかもしれません。</translation>
    </message>
    <message>
        <source>Threshold: {threshold} = exp(6). Measured: in networks that learn digits signals grow by up to 14 times and gradients by up to 36 times.</source>
        <translation>しきい値：{threshold} = exp(6)。実測：手書き数字を学習するネットワークでは、信号は最大 14 倍、勾配は最大 36 倍になります。</translation>
    </message>
    <message>
        <source>Threshold: {threshold} = exp(−3) of the product of all layers' stds, as of a signal. Measured on digits: where decay leaves 0.1, networks still learn.</source>
        <translation>しきい値：全層の標準偏差の積の {threshold} = exp(−3) 倍、信号と同じ。手書き数字での実測：減衰後に 0.1 倍が残るネットワークは、まだ学習します。</translation>
    </message>
    <message>
        <source>Threshold: {threshold} = exp(−3). Reasoned from Schoenholz et al. 2017, Deep information propagation: networks train up to a depth of about 6 ξ.</source>
        <translation>しきい値：{threshold} = exp(−3)。Schoenholz et al. 2017, Deep information propagation からの推論：ネットワークは約 6 ξ の深さまで学習します。</translation>
    </message>
    <message>
        <source>Threshold: {threshold} different unit. Rumelhart et al. 1986, Learning internal representations by error propagation.</source>
        <translation>しきい値：異なるユニット {threshold} 個。Rumelhart et al. 1986, Learning internal representations by error propagation。</translation>
    </message>
    <message>
        <source>Threshold: {threshold} for layer 1's pre-activations; rules and standardised inputs give about 1. Measured with SGD: 0.4 to 2 learn as well as any.</source>
        <translation>しきい値：第 1 層の活性化前の値で {threshold}。規則と標準化した入力なら約 1 です。SGD による実測：0.4 から 2 までは学習に差がありません。</translation>
    </message>
    <message>
        <source>Threshold: {threshold} times the loss of guessing after 200 iterations, reasoned.</source>
        <translation>しきい値：200 イテレーション後にランダムな推測の損失の {threshold} 倍、推論による。</translation>
    </message>
    <message>
        <source>Threshold: {threshold} times the loss of guessing after 200 iterations. Measured: networks that guess are at 1.02 times it at the most.</source>
        <translation>しきい値：200 イテレーション後に推測の損失の {threshold} 倍。実測：推測しているだけのネットワークは最大でも 1.02 倍です。</translation>
    </message>
    <message>
        <source>Threshold: {threshold}, folklore. Karpathy, CS231n, Neural networks 1.</source>
        <translation>しきい値：{threshold}、経験則。Karpathy, CS231n, Neural networks 1。</translation>
    </message>
    <message>
        <source>Threshold: {threshold}, for batch normalisation in every layer. In wide ReLU networks gradients grow by 1.21 a layer (Yang et al. 2019, A mean field theory of batch normalization); measured on digits: 30 such layers still learn.</source>
        <translation>しきい値：{threshold}、全層に Batch Normalization がある場合。広い ReLU のネットワークでは勾配が 1 層ごとに 1.21 倍になります（Yang et al. 2019, A mean field theory of batch normalization）。手書き数字での実測：そのような層が 30 あっても学習します。</translation>
    </message>
    <message>
        <source>Threshold: {threshold}, for batch normalisation in every layer. Measured with SGD on digits: at 0.044 a network still learns, at 0.0014 it does not.</source>
        <translation>しきい値：{threshold}、全層に Batch Normalization がある場合。手書き数字での SGD による実測：0.044 ではまだ学習し、0.0014 では学習しません。</translation>
    </message>
    <message>
        <source>Threshold: {threshold}, nothing passes such a layer. Lu et al. 2019, Dying ReLU and initialization.</source>
        <translation>しきい値：{threshold}、そのような層は何も通しません。Lu et al. 2019, Dying ReLU and initialization。</translation>
    </message>
    <message>
        <source>Threshold: {threshold}, reasoned. What saturation does: Glorot and Bengio 2010, section 3.</source>
        <translation>しきい値：{threshold}、推論による。飽和の影響：Glorot and Bengio 2010, section 3。</translation>
    </message>
    <message>
        <source>Threshold: {threshold}, reasoned: 99 % of the layer's mean square is one number that all units repeat.</source>
        <translation>しきい値：{threshold}、推論による：層の二乗平均の 99 % は、全ユニットに共通な 1 つの数です。</translation>
    </message>
    <message>
        <source>Threshold: {threshold}. A depth scale ξ of two layers or less would be a problem in a network of a dozen layers; He et al. 2015, section 2.2, have such a case.</source>
        <translation>しきい値：{threshold}。深さの尺度 ξ が 2 層以下なら、十数層のネットワークで問題になります。He et al. 2015, section 2.2 に例があります。</translation>
    </message>
    <message>
        <source>Threshold: {threshold}. Measured with SGD on digits: up to 7 times costs nothing, up to 46 times costs accuracy, from 73 times on ReLU networks diverge.</source>
        <translation>しきい値：{threshold}。手書き数字での SGD による実測：7 倍までは影響なし、46 倍までは正解率が下がり、73 倍からは ReLU のネットワークが発散します。</translation>
    </message>
    <message>
        <source>Threshold: {threshold}. Measured with SGD on digits: with up to 79 % saturated the loss falls below that of guessing, with 90 % it does not within 600 iterations.</source>
        <translation>しきい値：{threshold}。手書き数字での SGD による実測：飽和が 79 % までは損失がランダムな推測の損失を下回り、90 % では 600 イテレーション以内に下回りません。</translation>
    </message>
    <message>
        <source>Weight decay has shrunk the weights.</source>
        <translation>重み減衰で重みが小さくなりました。</translation>
    </message>
    <message>
        <source>Weight decay has shrunk the weights: those of layer {n} were drawn with a std of {target} and have {actual} now.</source>
        <translation>重み減衰で重みが小さくなりました。第 {n} 層の標準偏差は、初期値では {target} でしたが、いまは {actual} です。</translation>
    </message>
    <message>
        <source>Whatever the optimiser, it learns no more than a network with one unit a layer.</source>
        <translation>どのオプティマイザでも、各層にユニットが 1 個のネットワーク以上には学習しません。</translation>
    </message>
    <message>
        <source>With one hidden layer nothing grows or shrinks on its way; its pre-activations begin with a size of {value}, and 1 is about right.</source>
        <translation>隠れ層が 1 つなら、途中で大きくも小さくもなりません。活性化前の値の大きさは {value} で始まり、1 くらいが適切です。</translation>
    </message>
    <message>
        <source>With plain SGD at an ordinary learning rate the first steps are far too large.</source>
        <translation>普通の学習率の単純な SGD では、最初の数回の更新が大きすぎます。</translation>
    </message>
    <message>
        <source>With plain SGD at an ordinary learning rate the first steps are far too large: it diverges.</source>
        <translation>普通の学習率の単純な SGD では、最初の数回の更新が大きすぎて発散します。</translation>
    </message>
    <message>
        <source>With plain SGD it hardly learns; Adam, whose steps do not shrink with the gradient, may get over it.</source>
        <translation>単純な SGD ではほとんど学習しません。勾配が小さくても更新幅が縮まない Adam なら、乗り越えられるかもしれません。</translation>
    </message>
    <message>
        <source>With plain SGD it learns hardly or not at all, for flat units hardly change.</source>
        <translation>平らな部分にあるユニットはほとんど変わらないので、単純な SGD ではほとんど、あるいはまったく学習しません。</translation>
    </message>
    <message>
        <source>With plain SGD it learns hardly or not at all: steps that suit the upper layers are too large for the lower ones.</source>
        <translation>単純な SGD ではほとんど、あるいはまったく学習しません。出力に近い層に合う更新幅は、入力に近い層には大きすぎるからです。</translation>
    </message>
    <message>
        <source>collapsed</source>
        <translation>活性値の偏り</translation>
    </message>
    <message>
        <source>dead units</source>
        <translation>死んだユニット</translation>
    </message>
    <message>
        <source>diverged</source>
        <translation>発散</translation>
    </message>
    <message>
        <source>exploding gradient</source>
        <translation>勾配爆発</translation>
    </message>
    <message>
        <source>exploding signal</source>
        <translation>信号爆発</translation>
    </message>
    <message>
        <source>healthy</source>
        <translation>健全</translation>
    </message>
    <message>
        <source>large start</source>
        <translation>初期値過大</translation>
    </message>
    <message>
        <source>layer {n}</source>
        <translation>第 {n} 層</translation>
    </message>
    <message>
        <source>layers {first} and {last}</source>
        <translation>第 {first}・{last} 層</translation>
    </message>
    <message>
        <source>layers {first} to {last}</source>
        <translation>第 {first}～{last} 層</translation>
    </message>
    <message>
        <source>layers {numbers}</source>
        <translation>第 {numbers} 層</translation>
    </message>
    <message>
        <source>no data yet</source>
        <translation>データなし</translation>
    </message>
    <message>
        <source>problem</source>
        <translation>問題</translation>
    </message>
    <message>
        <source>saturated</source>
        <translation>飽和</translation>
    </message>
    <message>
        <source>small start</source>
        <translation>初期値過小</translation>
    </message>
    <message>
        <source>stuck</source>
        <translation>停滞</translation>
    </message>
    <message>
        <source>symmetric</source>
        <translation>対称</translation>
    </message>
    <message>
        <source>vanishing gradient</source>
        <translation>勾配消失</translation>
    </message>
    <message>
        <source>vanishing signal</source>
        <translation>信号消失</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>待機中</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>weight decay</source>
        <translation>重み減衰</translation>
    </message>
    <message>
        <source>worse than guessing</source>
        <translation>推測に劣る</translation>
    </message>
    <message>
        <source>{title} (layer {n}: {value})</source>
        <translation>{title}（第 {n} 層：{value}）</translation>
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
        <translation>{name} でこの規則とまったく同じものをコピー</translation>
    </message>
    <message>
        <source>Copy what one writes in {name}</source>
        <translation>{name} での書き方をコピー</translation>
    </message>
    <message>
        <source>Exactly this rule in {name}</source>
        <translation>{name} でこの規則とまったく同じもの</translation>
    </message>
    <message>
        <source>Exactly this rule:</source>
        <translation>この規則とまったく同じ：</translation>
    </message>
    <message>
        <source>What one writes in {name}</source>
        <translation>{name} での書き方</translation>
    </message>
</context>
<context>
    <name>_ColorBar</name>
    <message>
        <source>Colours: blue where gradients vanish, orange where they explode</source>
        <translation>色：勾配が消えるところは青、爆発するところは橙</translation>
    </message>
</context>
<context>
    <name>_Row</name>
    <message>
        <source>, in per cent</source>
        <translation>（パーセント）</translation>
    </message>
    <message>
        <source>Pause: {condition}</source>
        <translation>停止：{condition}</translation>
    </message>
</context>
<context>
    <name>_Words</name>
    <message>
        <source>above {low}</source>
        <translation>{low} より大きい値</translation>
    </message>
    <message>
        <source>and {n} more</source>
        <translation>ほか {n} 件</translation>
    </message>
    <message>
        <source>at least {low}</source>
        <translation>{low} 以上</translation>
    </message>
    <message>
        <source>at most {high}</source>
        <translation>{high} 以下</translation>
    </message>
    <message>
        <source>below {high}</source>
        <translation>{high} 未満</translation>
    </message>
    <message>
        <source>iteration {n} reached</source>
        <translation>イテレーション {n} に到達</translation>
    </message>
    <message>
        <source>must be a number</source>
        <translation>数が必要です</translation>
    </message>
    <message>
        <source>must be from {low} to {high}</source>
        <translation>{low} から {high} までです</translation>
    </message>
    <message>
        <source>must be {bound}</source>
        <translation>{bound}でなければなりません</translation>
    </message>
    <message>
        <source>must be {low} and {high}</source>
        <translation>{low}かつ{high}でなければなりません</translation>
    </message>
    <message>
        <source>{who} diverged</source>
        <translation>{who} が発散</translation>
    </message>
    <message>
        <source>{who}: loss {loss} is above {limit}</source>
        <translation>{who}：損失 {loss} が {limit} を上回った</translation>
    </message>
    <message>
        <source>{who}: loss {loss} is below {limit}</source>
        <translation>{who}：損失 {loss} が {limit} を下回った</translation>
    </message>
    <message>
        <source>{who}: test accuracy {share} % is above {limit} %</source>
        <translation>{who}：テスト正解率 {share} % が {limit} % を上回った</translation>
    </message>
    <message>
        <source>{who}: {share} % of layer {n}'s units are dead</source>
        <translation>{who}：第 {n} 層のユニットの {share} % が死んでいる</translation>
    </message>
    <message>
        <source>{who}: {share} % of layer {n}'s values are saturated, or 0 in ReLU</source>
        <translation>{who}：第 {n} 層の値の {share} % が飽和、または ReLU で 0</translation>
    </message>
</context>
<context>
    <name>caption</name>
    <message>
        <source>At most {n} training samples, chosen by the seed.</source>
        <translation>訓練サンプルは最大 {n} 個、シードで選択。</translation>
    </message>
    <message>
        <source>Faint: not smoothed.</source>
        <translation>淡色：平滑化なし。</translation>
    </message>
    <message>
        <source>From iteration {n}: learning rate {values}.</source>
        <translation>イテレーション {n} から：学習率 {values}。</translation>
    </message>
    <message>
        <source>Lines: {loss}, smoothed over {n} iterations (Kaiser window, β = 2).</source>
        <translation>線：{loss}、{n} イテレーションで平滑化（Kaiser 窓、β = 2）。</translation>
    </message>
    <message>
        <source>Lines: {loss}.</source>
        <translation>線：{loss}。</translation>
    </message>
    <message>
        <source>Weight decay {decay:g}.</source>
        <translation>重み減衰 {decay:g}。</translation>
    </message>
    <message>
        <source>batch normalisation</source>
        <translation>Batch Normalization</translation>
    </message>
    <message>
        <source>batch normalisation in layers {layers}</source>
        <translation>第 {layers} 層に Batch Normalization</translation>
    </message>
    <message>
        <source>common draws</source>
        <translation>共通の乱数</translation>
    </message>
    <message>
        <source>dropout {share:g}</source>
        <translation>Dropout {share:g}</translation>
    </message>
    <message>
        <source>feature by feature</source>
        <translation>特徴量ごとに</translation>
    </message>
    <message>
        <source>independent draws</source>
        <translation>独立の乱数</translation>
    </message>
    <message>
        <source>learning rate {rate:g}</source>
        <translation>学習率 {rate:g}</translation>
    </message>
    <message>
        <source>no batch normalisation</source>
        <translation>Batch Normalization なし</translation>
    </message>
    <message>
        <source>over all values</source>
        <translation>全体の値で</translation>
    </message>
    <message>
        <source>standardised {how} (LeCun et al. 1998)</source>
        <translation>{how}標準化 (LeCun et al. 1998)</translation>
    </message>
    <message>
        <source>the loss of each mini-batch after its update</source>
        <translation>各ミニバッチの更新後の損失</translation>
    </message>
    <message>
        <source>the loss of each mini-batch before its update</source>
        <translation>各ミニバッチの更新前の損失</translation>
    </message>
    <message>
        <source>weight decay {decay:g}</source>
        <translation>重み減衰 {decay:g}</translation>
    </message>
    <message>
        <source>{data}; seed {seed}; {draws}; {dtype}. {program}.</source>
        <translation>{data}；シード {seed}；{draws}；{dtype}。{program}。</translation>
    </message>
    <message>
        <source>{n} samples through untrained networks without biases.</source>
        <translation>{n} サンプルを、バイアスなしの学習前のネットワークに通したもの。</translation>
    </message>
    <message>
        <source>{n} values lie above {top:g}, beyond the axis.</source>
        <translation>{n} 個の値が {top:g} を超え、軸の外です。</translation>
    </message>
    <message>
        <source>{optimizer}, learning rate {rate:g}, mini-batches of {batch}, iteration {k} of {n}.</source>
        <translation>{optimizer}、学習率 {rate:g}、ミニバッチ {batch}、イテレーション {k}/{n}。</translation>
    </message>
</context>
<context>
    <name>depth</name>
    <message>
        <source>Backward</source>
        <translation>逆伝播</translation>
    </message>
    <message>
        <source>Backward: rms of the gradient</source>
        <translation>逆伝播：勾配の RMS</translation>
    </message>
    <message>
        <source>Backward: rms of the gradient that arrives, by layer</source>
        <translation>逆伝播：各層に届く勾配の RMS</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>順伝播</translation>
    </message>
    <message>
        <source>Forward: std of activations</source>
        <translation>順伝播：活性値の標準偏差</translation>
    </message>
    <message>
        <source>Forward: std of activations by layer</source>
        <translation>順伝播：各層の活性値の標準偏差</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>層</translation>
    </message>
    <message>
        <source>Layer (0: input)</source>
        <translation>層（0：入力）</translation>
    </message>
    <message>
        <source>Signal and gradient by layer</source>
        <translation>層ごとの信号と勾配</translation>
    </message>
    <message>
        <source>batch normalisation above a layer without it</source>
        <translation>Batch Normalization のない層の後にそれがある</translation>
    </message>
    <message>
        <source>dashed: mean-field theory (Poole et al. 2016; Schoenholz et al. 2017)</source>
        <translation>破線：平均場理論 (Poole et al. 2016; Schoenholz et al. 2017)</translation>
    </message>
    <message>
        <source>dashed: mean-field theory of the untrained network (Poole et al. 2016; Schoenholz et al. 2017)</source>
        <translation>破線：学習前のネットワークの平均場理論 (Poole et al. 2016; Schoenholz et al. 2017)</translation>
    </message>
    <message>
        <source>gradient</source>
        <translation>勾配</translation>
    </message>
    <message>
        <source>gradient, also in theory,</source>
        <translation>勾配（理論でも）</translation>
    </message>
    <message>
        <source>is 0</source>
        <translation>が 0</translation>
    </message>
    <message>
        <source>is above 1e12</source>
        <translation>が 1e12 より大きい</translation>
    </message>
    <message>
        <source>is below 1e-12</source>
        <translation>が 1e-12 未満</translation>
    </message>
    <message>
        <source>is not finite</source>
        <translation>が有限でない</translation>
    </message>
    <message>
        <source>layer {layers}</source>
        <translation>第 {layers} 層</translation>
    </message>
    <message>
        <source>layers {layers}</source>
        <translation>第 {layers} 層</translation>
    </message>
    <message>
        <source>no theory for {labels}: {reason}</source>
        <translation>{labels} に理論なし：{reason}</translation>
    </message>
    <message>
        <source>rms (top layer: 1)</source>
        <translation>RMS（最後の隠れ層：1）</translation>
    </message>
    <message>
        <source>std</source>
        <translation>標準偏差</translation>
    </message>
    <message>
        <source>std of activations</source>
        <translation>活性値の標準偏差</translation>
    </message>
    <message>
        <source>std, also in theory,</source>
        <translation>標準偏差（理論でも）</translation>
    </message>
    <message>
        <source>the input</source>
        <translation>入力</translation>
    </message>
    <message>
        <source>theory of the gradient</source>
        <translation>勾配の理論値</translation>
    </message>
    <message>
        <source>theory of the std</source>
        <translation>標準偏差の理論値</translation>
    </message>
    <message>
        <source>weights are not independent draws</source>
        <translation>重みが独立な乱数でない</translation>
    </message>
    <message>
        <source>{labels}: batch normalisation over {n} samples; the theory is that of many, and {n} lose more</source>
        <translation>{labels}：{n} サンプルの Batch Normalization。理論は多数の場合で、{n} では失われる分がもっと多い</translation>
    </message>
    <message>
        <source>{label}: no gradient arrives at the top hidden layer</source>
        <translation>{label}：最後の隠れ層に勾配が届かない</translation>
    </message>
    <message>
        <source>{label}: no gradient measured yet</source>
        <translation>{label}：勾配は未測定</translation>
    </message>
    <message>
        <source>{label}: the gradient at the top hidden layer is not finite</source>
        <translation>{label}：最後の隠れ層の勾配が有限でない</translation>
    </message>
    <message>
        <source>{label}: {subject} {cause} at {layers}</source>
        <translation>{label}：{layers}で{subject}{cause}</translation>
    </message>
</context>
<context>
    <name>figures</name>
    <message>
        <source>0, which has no place here: {n} values</source>
        <translation>0（ここには描けない）：{n} 個の値</translation>
    </message>
    <message>
        <source>= 0: share of values that are exactly 0, dark for none, light for all</source>
        <translation>= 0：ちょうど 0 の値の割合、暗色は 0、明色は全部</translation>
    </message>
    <message>
        <source>Accuracy: on test samples, and dashed on training samples</source>
        <translation>正解率：テストサンプル、破線は訓練サンプル</translation>
    </message>
    <message>
        <source>Activation</source>
        <translation>活性値</translation>
    </message>
    <message>
        <source>Activations of a layer over time</source>
        <translation>層の活性値の時間変化</translation>
    </message>
    <message>
        <source>Activations of each layer, by initialisation</source>
        <translation>初期化方法ごとの各層の活性値</translation>
    </message>
    <message>
        <source>Activations of the mini-batch</source>
        <translation>ミニバッチの活性値</translation>
    </message>
    <message>
        <source>Dead units (share)</source>
        <translation>死んだユニット（割合）</translation>
    </message>
    <message>
        <source>Each outline is as wide as its tallest bin.</source>
        <translation>各輪郭の幅は最も高い区間に合わせています。</translation>
    </message>
    <message>
        <source>Gradient norm ‖∂L/∂W‖_F</source>
        <translation>勾配のノルム ‖∂L/∂W‖_F</translation>
    </message>
    <message>
        <source>Iteration</source>
        <translation>イテレーション</translation>
    </message>
    <message>
        <source>Iteration {n}, accuracy on {samples} test samples:  {values}</source>
        <translation>イテレーション {n}、テストサンプル {samples} 個での正解率：{values}</translation>
    </message>
    <message>
        <source>Layer {n}</source>
        <translation>第 {n} 層</translation>
    </message>
    <message>
        <source>Layers by number, pale to full; the last one, dashed, is the output layer.</source>
        <translation>層は番号順に淡色から濃色へ。最後の破線は出力層です。</translation>
    </message>
    <message>
        <source>Layers over time</source>
        <translation>層の時間変化</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>損失</translation>
    </message>
    <message>
        <source>Loss (nats)</source>
        <translation>損失 (nats)</translation>
    </message>
    <message>
        <source>Loss, by initialisation</source>
        <translation>初期化方法ごとの損失</translation>
    </message>
    <message>
        <source>Mini-batch of iteration {n}, {samples} samples</source>
        <translation>イテレーション {n} のミニバッチ、{samples} サンプル</translation>
    </message>
    <message>
        <source>Saturated or 0 (share)</source>
        <translation>飽和または 0（割合）</translation>
    </message>
    <message>
        <source>Signals at initialisation</source>
        <translation>初期化時の信号</translation>
    </message>
    <message>
        <source>Std of activations</source>
        <translation>活性値の標準偏差</translation>
    </message>
    <message>
        <source>Test accuracy</source>
        <translation>テスト正解率</translation>
    </message>
    <message>
        <source>Test accuracy (%)</source>
        <translation>テスト正解率 (%)</translation>
    </message>
    <message>
        <source>Test, dashed: training (%)</source>
        <translation>テスト、破線：訓練 (%)</translation>
    </message>
    <message>
        <source>Update / weights ‖ΔW‖_F / ‖W‖_F</source>
        <translation>更新／重み ‖ΔW‖_F / ‖W‖_F</translation>
    </message>
    <message>
        <source>Values in a bin (count)</source>
        <translation>区間内の値（個数）</translation>
    </message>
    <message>
        <source>activation a = f(z)</source>
        <translation>活性値 a = f(z)</translation>
    </message>
    <message>
        <source>all values from {low} to {high}</source>
        <translation>すべての値は {low} から {high}</translation>
    </message>
    <message>
        <source>diverged: no values</source>
        <translation>発散：値なし</translation>
    </message>
    <message>
        <source>diverged: {n} values</source>
        <translation>発散：{n} 個の値</translation>
    </message>
    <message>
        <source>f has no flat part: {n} values</source>
        <translation>f に平らな部分なし：{n} 個の値</translation>
    </message>
    <message>
        <source>folklore: 0.001</source>
        <translation>経験則：0.001</translation>
    </message>
    <message>
        <source>gradient ∂L/∂W</source>
        <translation>勾配 ∂L/∂W</translation>
    </message>
    <message>
        <source>gradient ∂L/∂a</source>
        <translation>勾配 ∂L/∂a</translation>
    </message>
    <message>
        <source>infinite: {n} values</source>
        <translation>無限大：{n} 個の値</translation>
    </message>
    <message>
        <source>label {label}</source>
        <translation>ラベル {label}</translation>
    </message>
    <message>
        <source>logit</source>
        <translation>ロジット</translation>
    </message>
    <message>
        <source>not computed yet, or weights of 0: {n} values</source>
        <translation>未計算、または重みが 0：{n} 個の値</translation>
    </message>
    <message>
        <source>not computed yet: {n} values</source>
        <translation>未計算：{n} 個の値</translation>
    </message>
    <message>
        <source>not known of these iterations</source>
        <translation>このイテレーションでは不明</translation>
    </message>
    <message>
        <source>pre-activation z</source>
        <translation>活性化前の値 z</translation>
    </message>
    <message>
        <source>share of values per unit:</source>
        <translation>単位あたりの値の割合：</translation>
    </message>
    <message>
        <source>this activation has no flat part</source>
        <translation>この活性化関数に平らな部分はない</translation>
    </message>
    <message>
        <source>update ΔW</source>
        <translation>更新 ΔW</translation>
    </message>
    <message>
        <source>weight W</source>
        <translation>重み W</translation>
    </message>
    <message>
        <source>{label}, layer {n}</source>
        <translation>{label}、第 {n} 層</translation>
    </message>
    <message>
        <source>{n} of {all} layers</source>
        <translation>全 {all} 層中 {n} 層</translation>
    </message>
    <message>
        <source>{share} exactly 0</source>
        <translation>{share} がちょうど 0</translation>
    </message>
    <message>
        <source>{share} not finite</source>
        <translation>{share} が有限でない</translation>
    </message>
    <message>
        <source>{share} of the values from {low} to {high}</source>
        <translation>値の {share} が {low} から {high}</translation>
    </message>
    <message>
        <source>{test} (training {training})</source>
        <translation>{test}（学習 {training}）</translation>
    </message>
</context>
<context>
    <name>formula_line</name>
    <message>
        <source>{formula}, before it is rescaled on data</source>
        <translation>{formula}（データで調整する前）</translation>
    </message>
    <message>
        <source>σ = {std} for {which} = {n}</source>
        <translation>σ = {std}（{which} = {n}）</translation>
    </message>
    <message>
        <source>σ = {std} in every layer</source>
        <translation>各層で σ = {std}</translation>
    </message>
</context>
<context>
    <name>last_session</name>
    <message>
        <source>The preset to open at start is not known: {id}</source>
        <translation>起動時に開くプリセットが不明です：{id}</translation>
    </message>
    <message>
        <source>What was open last cannot be read, and the default comparison is open instead: {why}</source>
        <translation>前回開いていたものを読めないので、代わりに既定の比較を開きました：{why}</translation>
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
        <translation>UCI リポジトリの手書き数字 1,797 個、付属：学習に 1,437、テストに 360。</translation>
    </message>
    <message>
        <source>300 samples: a network that learns them by heart does worse on the test. Weight decay narrows the gap, here without a better test accuracy. Its loss holds the penalty and lies above the axis.</source>
        <translation>300 サンプル：丸暗記するネットワークはテストで劣ります。重み減衰は差を縮めますが、ここではテスト正解率は良くなりません。その損失は正則化項（ペナルティ）を含むので、軸の上にはみ出します。</translation>
    </message>
    <message>
        <source>300 samples: with dropout they are learned by heart more slowly, and the loss stays away from 0. Test accuracy gains nothing from it here.</source>
        <translation>300 サンプル：Dropout があると暗記が遅くなり、損失は 0 から離れたままです。ここではテスト正解率は上がりません。</translation>
    </message>
    <message>
        <source>70,000 handwritten digits of 28×28 pixels, from a folder with the IDX files.</source>
        <translation>28×28 ピクセルの手書き数字 70,000 個。IDX ファイルのフォルダから。</translation>
    </message>
    <message>
        <source>70,000 pictures of clothes of 28×28 pixels, from a folder with the IDX files.</source>
        <translation>28×28 ピクセルの衣服の画像 70,000 枚。IDX ファイルのフォルダから。</translation>
    </message>
    <message>
        <source>A fixed interval, whatever the layer's size: std = limit / √3.</source>
        <translation>層の大きさによらない固定の区間：標準偏差 = 限界 / √3。</translation>
    </message>
    <message>
        <source>A fixed std, whatever the layer's size.</source>
        <translation>層の大きさによらない固定の標準偏差。</translation>
    </message>
    <message>
        <source>A rectifier that lets a hundredth of the negative side through.</source>
        <translation>負の側を 100 分の 1 だけ通す整流関数。</translation>
    </message>
    <message>
        <source>A smooth rectifier.</source>
        <translation>なめらかな整流関数。</translation>
    </message>
    <message>
        <source>A table of your own: a CSV file with a column of labels, or an NPZ file with the arrays X and y.</source>
        <translation>自分の表：ラベルの列がある CSV ファイル、または配列 X と y の NPZ ファイル。</translation>
    </message>
    <message>
        <source>Activation</source>
        <translation>活性化関数</translation>
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
        <translation>すべて等しい</translation>
    </message>
    <message>
        <source>All weights 0: every unit of a layer stays the same for ever.</source>
        <translation>重みがすべて 0：層のユニットはいつまでも同じままです。</translation>
    </message>
    <message>
        <source>All weights equal: the gradient is equal too, so symmetry never breaks.</source>
        <translation>重みがすべて等しい：勾配も等しく、対称性は決して破れません。</translation>
    </message>
    <message>
        <source>All zeros</source>
        <translation>すべて 0</translation>
    </message>
    <message>
        <source>Batch norm</source>
        <translation>Batch Normalization</translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation>バッチサイズ</translation>
    </message>
    <message>
        <source>By Xavier, or Glorot, it means the paper's rule, √(2 / (n_in + n_out)); this one is LeCun's.</source>
        <translation>ここでいう Xavier（Glorot）は論文の規則 √(2 / (n_in + n_out)) で、これは LeCun の規則です。</translation>
    </message>
    <message>
        <source>By Xavier, or Glorot, it means the paper's rule, √(2 / (n_in + n_out)); this one is LeCun's. Keras cuts the normal distribution off at two standard deviations; its std is corrected for that.</source>
        <translation>ここでいう Xavier（Glorot）は論文の規則 √(2 / (n_in + n_out)) で、これは LeCun の規則です。Keras は正規分布を 2 標準偏差で切り、その分だけ標準偏差を補正します。</translation>
    </message>
    <message>
        <source>Constant</source>
        <translation>定数</translation>
    </message>
    <message>
        <source>Contenders</source>
        <translation>比較対象</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>データ</translation>
    </message>
    <message>
        <source>Decides weights, batches, dropout and which samples: the same seed, the same run.</source>
        <translation>重み、バッチ、Dropout、サンプルの選び方を決めます。同じシードなら同じ実行です。</translation>
    </message>
    <message>
        <source>Digits 8×8</source>
        <translation>手書き数字 8×8</translation>
    </message>
    <message>
        <source>Digits: 16 stds</source>
        <translation>手書き数字：16 の標準偏差</translation>
    </message>
    <message>
        <source>Digits: 16 stds, batch normalisation</source>
        <translation>手書き数字：16 の標準偏差、Batch Normalization</translation>
    </message>
    <message>
        <source>Digits: four optimisers</source>
        <translation>手書き数字：4 つのオプティマイザ</translation>
    </message>
    <message>
        <source>Digits: overfitting, dropout</source>
        <translation>手書き数字：過学習、Dropout</translation>
    </message>
    <message>
        <source>Digits: overfitting, weight decay</source>
        <translation>手書き数字：過学習、重み減衰</translation>
    </message>
    <message>
        <source>Digits: std 0.01, Xavier, He</source>
        <translation>手書き数字：std 0.01、Xavier、He</translation>
    </message>
    <message>
        <source>Draws</source>
        <translation>乱数</translation>
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
        <translation>どのユニットも、0 でない入力側の重みは同じ少数だけで、残りは 0 です。</translation>
    </message>
    <message>
        <source>Every pixel that ever changes has mean 0 and variance 1: layer 1 has a std near 0.83, as with Gaussian noise, and its units' means differ less.</source>
        <translation>変化するピクセルはみな平均 0、分散 1 です。第 1 層の標準偏差はガウスノイズと同じく 0.83 に近く、ユニットの平均の違いは小さくなります。</translation>
    </message>
    <message>
        <source>Every unit says the same, and symmetry never breaks.</source>
        <translation>どのユニットも同じ値を出し、対称性は決して破れません。</translation>
    </message>
    <message>
        <source>Factor on the rule's std.</source>
        <translation>規則の標準偏差に掛ける係数。</translation>
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
        <translation>ゲイン</translation>
    </message>
    <message>
        <source>Gaussian noise</source>
        <translation>ガウスノイズ</translation>
    </message>
    <message>
        <source>Glorot's compromise between keeping the signal and keeping the gradient.</source>
        <translation>信号を保つことと勾配を保つことの、Glorot による折衷。</translation>
    </message>
    <message>
        <source>Glorot's variance from a uniform distribution, as in the paper.</source>
        <translation>Glorot の分散を、論文どおり一様分布で。</translation>
    </message>
    <message>
        <source>Gradient descent with a velocity.</source>
        <translation>速度を持つ勾配降下。</translation>
    </message>
    <message>
        <source>Half width r of the interval.</source>
        <translation>区間の半幅 r。</translation>
    </message>
    <message>
        <source>He (textbook)</source>
        <translation>He（教科書）</translation>
    </message>
    <message>
        <source>He normal (Kaiming)</source>
        <translation>He 正規 (Kaiming)</translation>
    </message>
    <message>
        <source>He uniform (Kaiming)</source>
        <translation>He 一様 (Kaiming)</translation>
    </message>
    <message>
        <source>He's variance from a uniform distribution.</source>
        <translation>He の分散を一様分布で。</translation>
    </message>
    <message>
        <source>Hidden layers</source>
        <translation>隠れ層</translation>
    </message>
    <message>
        <source>How a gradient becomes a step.</source>
        <translation>勾配から更新量を求める方法。</translation>
    </message>
    <message>
        <source>How far from 1 the variance may stay.</source>
        <translation>分散が 1 からどれだけ離れてよいか。</translation>
    </message>
    <message>
        <source>How many, chosen at random by the seed and the same during the whole run (the textbook takes the first 300 to show overfitting); empty for all. The accuracy on them is measured, too.</source>
        <translation>いくつ使うか。シードで無作為に選び、実行中は同じです（教科書は過学習を示すため最初の 300 個）。空なら全部。その正解率も測ります。</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>恒等</translation>
    </message>
    <message>
        <source>Initialiser</source>
        <translation>初期化方法</translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation>入力数</translation>
    </message>
    <message>
        <source>Inputs as they are: digits, ReLU, He</source>
        <translation>入力そのまま：手書き数字、ReLU、He</translation>
    </message>
    <message>
        <source>Inputs drawn from N(0, 1): for signals; it has no labels to train on.</source>
        <translation>N(0, 1) の乱数の入力：信号用。学習するラベルはありません。</translation>
    </message>
    <message>
        <source>Inputs standardised: digits, ReLU, He</source>
        <translation>入力を標準化：手書き数字、ReLU、He</translation>
    </message>
    <message>
        <source>It has no such rule.</source>
        <translation>この規則はありません。</translation>
    </message>
    <message>
        <source>Iterations</source>
        <translation>イテレーション数</translation>
    </message>
    <message>
        <source>Iterations between two measurements of the test accuracy.</source>
        <translation>テスト正解率を測る間隔のイテレーション数。</translation>
    </message>
    <message>
        <source>Keeps the variance of a linear layer's output at that of its input.</source>
        <translation>線形な層の出力の分散を、入力の分散に保ちます。</translation>
    </message>
    <message>
        <source>Keras cuts at two standard deviations, too, but its stddev is that before the cut: 0.8796 of it are left.</source>
        <translation>Keras も 2 標準偏差で切りますが、stddev は切る前の値です。切った後はその 0.8796 倍になります。</translation>
    </message>
    <message>
        <source>Keras cuts the normal distribution off at two standard deviations; its std is corrected for that.</source>
        <translation>Keras は正規分布を 2 標準偏差で切り、その分だけ標準偏差を補正します。</translation>
    </message>
    <message>
        <source>LSUV</source>
        <translation>LSUV</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>ラベル</translation>
    </message>
    <message>
        <source>LeCun normal</source>
        <translation>LeCun 正規</translation>
    </message>
    <message>
        <source>LeCun uniform</source>
        <translation>LeCun 一様</translation>
    </message>
    <message>
        <source>LeCun's variance from a uniform distribution.</source>
        <translation>LeCun の分散を一様分布で。</translation>
    </message>
    <message>
        <source>Leaky ReLU</source>
        <translation>Leaky ReLU</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>学習率</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>限界</translation>
    </message>
    <message>
        <source>MNIST</source>
        <translation>MNIST</translation>
    </message>
    <message>
        <source>MNIST could not be downloaded.</source>
        <translation>MNIST をダウンロードできませんでした。</translation>
    </message>
    <message>
        <source>MNIST: 16 stds</source>
        <translation>MNIST：16 の標準偏差</translation>
    </message>
    <message>
        <source>MNIST: 16 stds, batch normalisation</source>
        <translation>MNIST：16 の標準偏差、Batch Normalization</translation>
    </message>
    <message>
        <source>MNIST: four optimisers</source>
        <translation>MNIST：4 つのオプティマイザ</translation>
    </message>
    <message>
        <source>MNIST: overfitting, dropout</source>
        <translation>MNIST：過学習、Dropout</translation>
    </message>
    <message>
        <source>MNIST: overfitting, weight decay</source>
        <translation>MNIST：過学習、重み減衰</translation>
    </message>
    <message>
        <source>MNIST: std 0.01, Xavier, He</source>
        <translation>MNIST：std 0.01、Xavier、He</translation>
    </message>
    <message>
        <source>Makes up for the half of the signal that a rectifier drops.</source>
        <translation>整流関数が落とす信号の半分を補います。</translation>
    </message>
    <message>
        <source>Momentum</source>
        <translation>Momentum</translation>
    </message>
    <message>
        <source>Momentum whose gradient is taken one step ahead, written for the parameters that are ahead.</source>
        <translation>1 回分先の位置で勾配を取る Momentum。その位置のパラメータで表した形です。</translation>
    </message>
    <message>
        <source>Moving averages of gradient and squared gradient, corrected for their start at 0.</source>
        <translation>勾配と、勾配の二乗の移動平均。0 から始まることを補正します。</translation>
    </message>
    <message>
        <source>Nesterov</source>
        <translation>Nesterov</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>ネットワーク</translation>
    </message>
    <message>
        <source>No activation: what a linear network computes.</source>
        <translation>活性化なし：線形なネットワークの計算。</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>正規</translation>
    </message>
    <message>
        <source>Normal draws cut off at two standard deviations; ``std`` is the std after the cut.</source>
        <translation>2 標準偏差で切った正規乱数。``std`` は切った後の標準偏差です。</translation>
    </message>
    <message>
        <source>Normalise each unit over the mini-batch before its activation (Ioffe and Szegedy 2015).</source>
        <translation>活性化の前に、各ユニットをミニバッチで正規化します (Ioffe and Szegedy 2015)。</translation>
    </message>
    <message>
        <source>Of 16 stds from 1 to 0.0001 two or three learn: with larger ones the loss overflows, with smaller ones it stays where guessing is. 1,000 samples, 20 epochs.</source>
        <translation>1 から 0.0001 までの 16 の標準偏差のうち 2、3 が学習します。大きいと損失がオーバーフローし、小さいとランダムな推測の水準のままです。1,000 サンプル、20 エポック。</translation>
    </message>
    <message>
        <source>On the batch, before its update (standard) or after it in evaluation (the textbook).</source>
        <translation>そのバッチで、更新前（標準）か、更新後に評価として（教科書）。</translation>
    </message>
    <message>
        <source>One value for all weights: units stay copies of each other.</source>
        <translation>すべての重みが 1 つの値：ユニットは互いのコピーのままです。</translation>
    </message>
    <message>
        <source>Ones on the diagonal: each unit passes one input on.</source>
        <translation>対角線が 1：各ユニットが入力を 1 つ渡します。</translation>
    </message>
    <message>
        <source>Only its orthonormal start: the scaling on data has to be written by hand.</source>
        <translation>正規直交の初期値だけです。データによる調整は自分で書く必要があります。</translation>
    </message>
    <message>
        <source>Optimiser</source>
        <translation>オプティマイザ</translation>
    </message>
    <message>
        <source>Orthogonal</source>
        <translation>直交</translation>
    </message>
    <message>
        <source>Orthonormal columns (or rows, where there are more columns): keeps the length of every input vector.</source>
        <translation>正規直交の列（列が多ければ行）：どの入力ベクトルの長さも保ちます。</translation>
    </message>
    <message>
        <source>Orthonormal weights, then each layer scaled on data until the variance of its output is 1.</source>
        <translation>正規直交の重みから、各層を出力の分散が 1 になるまでデータで調整します。</translation>
    </message>
    <message>
        <source>Outputs crowd around 0.5: all units say the same.</source>
        <translation>出力が 0.5 のまわりに集まり、ユニットはみな同じ値を出します。</translation>
    </message>
    <message>
        <source>Outputs pile up at 0 and 1, where the slope is 0.</source>
        <translation>出力が、傾き 0 の 0 と 1 に集まります。</translation>
    </message>
    <message>
        <source>Outputs spread, layer after layer.</source>
        <translation>出力はどの層でも広がっています。</translation>
    </message>
    <message>
        <source>Own data (CSV, NPZ)</source>
        <translation>自分のデータ (CSV, NPZ)</translation>
    </message>
    <message>
        <source>Pixels from 0 to 1 have neither mean 0 nor variance 1: layer 1 has about half of the std that He's rule is made for. Compare with the standardised inputs.</source>
        <translation>0 から 1 のピクセルは平均 0 でも分散 1 でもありません。第 1 層の標準偏差は、He の規則が想定する値の約半分です。標準化した入力と比べてください。</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>精度</translation>
    </message>
    <message>
        <source>PyTorch cuts at −2 and 2, whatever the std, and its std is that before the cut.</source>
        <translation>PyTorch は標準偏差によらず −2 と 2 で切ります。std は切る前の値です。</translation>
    </message>
    <message>
        <source>PyTorch does not name LeCun's rule: it is Kaiming's with a gain of 1.</source>
        <translation>PyTorch に LeCun という名の規則はありません。ゲイン 1 の Kaiming の規則がそれです。</translation>
    </message>
    <message>
        <source>PyTorch zeroes that share of the weights that leave each input, not of those that enter each unit.</source>
        <translation>PyTorch がその割合を 0 にするのは、各ユニットに入る重みではなく、各入力から出る重みです。</translation>
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
        <translation>ReLU、He</translation>
    </message>
    <message>
        <source>ReLU, Xavier</source>
        <translation>ReLU、Xavier</translation>
    </message>
    <message>
        <source>ReLU, std 0.01</source>
        <translation>ReLU、std 0.01</translation>
    </message>
    <message>
        <source>ReLU: std 0.01, Xavier, He</source>
        <translation>ReLU：std 0.01、Xavier、He</translation>
    </message>
    <message>
        <source>Record loss</source>
        <translation>損失の記録</translation>
    </message>
    <message>
        <source>Rounds</source>
        <translation>回数</translation>
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
        <translation>SGD、Momentum、AdaGrad、Adam を同じ重み、同じミニバッチで：SGD が最後になります。</translation>
    </message>
    <message>
        <source>Samples in Signals</source>
        <translation>信号のサンプル数</translation>
    </message>
    <message>
        <source>Samples per iteration, drawn with replacement, the same for all contenders.</source>
        <translation>1 イテレーションのサンプル数。復元抽出で、すべての比較対象に同じものです。</translation>
    </message>
    <message>
        <source>Samples sent through the untrained networks in Signals, no more than there are to train on.</source>
        <translation>「信号」で学習前のネットワークに流すサンプル数。訓練に使える数まで。</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>シード</translation>
    </message>
    <message>
        <source>Share of each hidden layer's outputs set to 0 in training; the others are scaled up (inverted).</source>
        <translation>学習中に各隠れ層の出力を 0 にする割合。残りは拡大します（inverted）。</translation>
    </message>
    <message>
        <source>Share s of each unit's inputs that is 0.</source>
        <translation>各ユニットの入力のうち 0 の割合 s。</translation>
    </message>
    <message>
        <source>Sigmoid</source>
        <translation>シグモイド</translation>
    </message>
    <message>
        <source>Sigmoid twice, then tanh</source>
        <translation>シグモイド 2 層、その後 tanh</translation>
    </message>
    <message>
        <source>Sigmoid, Xavier</source>
        <translation>シグモイド、Xavier</translation>
    </message>
    <message>
        <source>Sigmoid, std 0.01</source>
        <translation>シグモイド、std 0.01</translation>
    </message>
    <message>
        <source>Sigmoid, std 1</source>
        <translation>シグモイド、std 1</translation>
    </message>
    <message>
        <source>Sigmoid: std 1, 0.01, Xavier</source>
        <translation>シグモイド：std 1、0.01、Xavier</translation>
    </message>
    <message>
        <source>Softplus</source>
        <translation>Softplus</translation>
    </message>
    <message>
        <source>Sparse</source>
        <translation>スパース</translation>
    </message>
    <message>
        <source>Sparsity</source>
        <translation>スパース率</translation>
    </message>
    <message>
        <source>Standard deviation of the weights, σ.</source>
        <translation>重みの標準偏差 σ。</translation>
    </message>
    <message>
        <source>Standardise inputs</source>
        <translation>入力を標準化</translation>
    </message>
    <message>
        <source>Std</source>
        <translation>標準偏差</translation>
    </message>
    <message>
        <source>Step size η of the optimiser.</source>
        <translation>オプティマイザの更新幅 η（学習率）。</translation>
    </message>
    <message>
        <source>Steps shrink with a moving average of squared gradients.</source>
        <translation>勾配の二乗の移動平均に応じて、更新幅が縮みます。</translation>
    </message>
    <message>
        <source>Steps shrink with the sum of all squared gradients.</source>
        <translation>勾配の二乗の総和に応じて、更新幅が縮みます。</translation>
    </message>
    <message>
        <source>Stochastic gradient descent.</source>
        <translation>確率的勾配降下法。</translation>
    </message>
    <message>
        <source>Style</source>
        <translation>スタイル</translation>
    </message>
    <message>
        <source>Subtract the mean and divide by the standard deviation of the training samples: of all values (global) or of each feature (LeCun et al. 1998). A feature that never changes is only centred.</source>
        <translation>訓練サンプルの平均を引き、標準偏差で割ります：全体の値で (global)、または特徴量ごとに (LeCun et al. 1998)。変化しない特徴量は中心を合わせるだけです。</translation>
    </message>
    <message>
        <source>Swish</source>
        <translation>Swish</translation>
    </message>
    <message>
        <source>Symmetric about 0: the cure for the sigmoid's skew.</source>
        <translation>0 について対称：シグモイドの出力の偏りを正します。</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表</translation>
    </message>
    <message>
        <source>Tanh</source>
        <translation>Tanh</translation>
    </message>
    <message>
        <source>Tanh, Xavier</source>
        <translation>Tanh、Xavier</translation>
    </message>
    <message>
        <source>Test every</source>
        <translation>テスト間隔</translation>
    </message>
    <message>
        <source>The Gaussian error linear unit in the tanh form of its paper, within 0.0005 of z Φ(z).</source>
        <translation>ガウス誤差線形ユニット。論文の tanh 形で、z Φ(z) との差は 0.0005 以内。</translation>
    </message>
    <message>
        <source>The default of Keras's Dense layer.</source>
        <translation>Keras の Dense 層の既定です。</translation>
    </message>
    <message>
        <source>The exponential linear unit, alpha = 1.</source>
        <translation>指数線形ユニット、alpha = 1。</translation>
    </message>
    <message>
        <source>The function after each hidden layer: one for all, or one per layer.</source>
        <translation>各隠れ層の後の関数：全体で 1 つ、または層ごとに 1 つ。</translation>
    </message>
    <message>
        <source>The hyperbolic tangent.</source>
        <translation>双曲線正接。</translation>
    </message>
    <message>
        <source>The logistic function.</source>
        <translation>ロジスティック関数。</translation>
    </message>
    <message>
        <source>The most rescalings of one layer.</source>
        <translation>1 つの層を調整する最大の回数。</translation>
    </message>
    <message>
        <source>The name in legends and tables.</source>
        <translation>凡例と表での名前。</translation>
    </message>
    <message>
        <source>The one value c of all weights.</source>
        <translation>すべての重みの値 c。</translation>
    </message>
    <message>
        <source>The rectified linear unit.</source>
        <translation>正規化線形ユニット。</translation>
    </message>
    <message>
        <source>The rule that draws the first weights.</source>
        <translation>重みの初期値を決める規則。</translation>
    </message>
    <message>
        <source>The same 16 stds with batch normalisation: all of them learn, those in the middle fastest. 1,000 samples, 20 epochs.</source>
        <translation>同じ 16 の標準偏差に Batch Normalization を：すべて学習し、中ほどが最速です。1,000 サンプル、20 エポック。</translation>
    </message>
    <message>
        <source>The scaled exponential linear unit, whose constants make N(0, 1) a fixed point.</source>
        <translation>スケール付き指数線形ユニット。定数により N(0, 1) が不動点になります。</translation>
    </message>
    <message>
        <source>The signal keeps its size.</source>
        <translation>信号の大きさが保たれます。</translation>
    </message>
    <message>
        <source>The signal shrinks to nothing.</source>
        <translation>信号が縮んで消えます。</translation>
    </message>
    <message>
        <source>The signal still shrinks by a third a layer.</source>
        <translation>信号はなお 1 層で 3 分の 1 ずつ縮みます。</translation>
    </message>
    <message>
        <source>The textbook calls LeCun's rule Xavier, and has only the normal distribution of the same std.</source>
        <translation>教科書は LeCun の規則を Xavier と呼び、同じ標準偏差の正規分布だけを使います。</translation>
    </message>
    <message>
        <source>The textbook calls this rule Xavier.</source>
        <translation>教科書はこの規則を Xavier と呼びます。</translation>
    </message>
    <message>
        <source>The textbook's "He".</source>
        <translation>教科書の「He」。</translation>
    </message>
    <message>
        <source>The textbook's "Xavier", which uses fan_in alone: LeCun's rule by the papers' names.</source>
        <translation>教科書の「Xavier」。fan_in だけを使い、論文の名前では LeCun の規則です。</translation>
    </message>
    <message>
        <source>The textbook's He is the normal distribution of the same std.</source>
        <translation>教科書の He は、同じ標準偏差の正規分布です。</translation>
    </message>
    <message>
        <source>The textbook's Xavier is LeCun's rule by the papers' names: normal, with n_in alone.</source>
        <translation>教科書の Xavier は、論文の名前では LeCun の規則です：正規分布で、n_in だけを使います。</translation>
    </message>
    <message>
        <source>The textbook's comparison: 2,000 iterations on MNIST.</source>
        <translation>教科書の比較：MNIST で 2,000 イテレーション。</translation>
    </message>
    <message>
        <source>Three standard deviations of the weights side by side.</source>
        <translation>重みの標準偏差 3 通りを並べて。</translation>
    </message>
    <message>
        <source>Three starts race on the bundled 8×8 digits.</source>
        <translation>3 つの初期値が付属の 8×8 手書き数字で競います。</translation>
    </message>
    <message>
        <source>Tolerance</source>
        <translation>許容差</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>学習</translation>
    </message>
    <message>
        <source>Training samples</source>
        <translation>訓練サンプル</translation>
    </message>
    <message>
        <source>Truncated normal</source>
        <translation>切断正規</translation>
    </message>
    <message>
        <source>Two layers of sigmoid, three of tanh, Xavier.</source>
        <translation>シグモイド 2 層、tanh 3 層、Xavier。</translation>
    </message>
    <message>
        <source>U(±1/√n_in), so its std is 1/√(3 n_in): 0.577 of LeCun's, 0.408 of He's. Its biases are U(±1/√n_in), too.</source>
        <translation>U(±1/√n_in) なので標準偏差は 1/√(3 n_in)：LeCun の 0.577 倍、He の 0.408 倍です。バイアスも U(±1/√n_in) です。</translation>
    </message>
    <message>
        <source>Uniform</source>
        <translation>一様</translation>
    </message>
    <message>
        <source>Units of each hidden layer, from input to output.</source>
        <translation>各隠れ層のユニット数、入力から出力へ。</translation>
    </message>
    <message>
        <source>Updates until the run is done.</source>
        <translation>実行が終わるまでの更新の数。</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>値</translation>
    </message>
    <message>
        <source>Weight decay</source>
        <translation>重み減衰</translation>
    </message>
    <message>
        <source>What flows through the networks.</source>
        <translation>ネットワークを流れるもの。</translation>
    </message>
    <message>
        <source>What was received is kept: try again later.</source>
        <translation>受信した分は残してあります。後でもう一度試してください。</translation>
    </message>
    <message>
        <source>Whether all contenders scale the same random numbers, or each draws its own (the textbook).</source>
        <translation>すべての比較対象が同じ乱数を使うか、それぞれ別の乱数を使うか（教科書）。</translation>
    </message>
    <message>
        <source>Which file own data are in, and how it is read.</source>
        <translation>自分のデータがどのファイルにあり、どう読むか。</translation>
    </message>
    <message>
        <source>Width of the Gaussian input; other data have their own.</source>
        <translation>ガウス入力の幅。ほかのデータにはそれぞれの幅があります。</translation>
    </message>
    <message>
        <source>Xavier (textbook)</source>
        <translation>Xavier（教科書）</translation>
    </message>
    <message>
        <source>Xavier normal (Glorot)</source>
        <translation>Xavier 正規 (Glorot)</translation>
    </message>
    <message>
        <source>Xavier uniform (Glorot)</source>
        <translation>Xavier 一様 (Glorot)</translation>
    </message>
    <message>
        <source>Zeros</source>
        <translation>ゼロ</translation>
    </message>
    <message>
        <source>a character that does not belong there</source>
        <translation>そこにあってはならない文字</translation>
    </message>
    <message>
        <source>a comma after the last value</source>
        <translation>最後の値の後のコンマ</translation>
    </message>
    <message>
        <source>a file of {kind} starts with 0x{wanted:08x}, this one with 0x{found:08x}</source>
        <translation>{kind}のファイルは 0x{wanted:08x} で始まりますが、これは 0x{found:08x} です</translation>
    </message>
    <message>
        <source>a fixed size, as in the textbook's figures; it has no paper</source>
        <translation>教科書の図と同じ固定の大きさ。論文はありません</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>リスト</translation>
    </message>
    <message>
        <source>a name without quotes</source>
        <translation>引用符のない名前</translation>
    </message>
    <message>
        <source>a network this large cannot be saved in the middle of an iteration: finish it first</source>
        <translation>これほど大きいネットワークはイテレーションの途中では保存できません。先にイテレーションを終えてください</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>数</translation>
    </message>
    <message>
        <source>a number that is none</source>
        <translation>数になっていない数値</translation>
    </message>
    <message>
        <source>a number with decimals</source>
        <translation>小数</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>整数</translation>
    </message>
    <message>
        <source>after</source>
        <translation>後</translation>
    </message>
    <message>
        <source>all contenders together would hold {values:,} values, at most {most:,} fit: use fewer contenders, fewer or smaller layers, fewer samples or a smaller batch</source>
        <translation>比較対象全体で {values:,} 個の値になり、収まるのは {most:,} 個までです。比較対象、層、サンプルを減らすか、層かバッチを小さくしてください</translation>
    </message>
    <message>
        <source>all diverged, but not in the newest iteration, which must be their last</source>
        <translation>すべて発散していますが、最後となるはずの最新のイテレーションで発散したものがありません</translation>
    </message>
    <message>
        <source>all {count:,} rows have a missing value</source>
        <translation>{count:,} 行すべてに欠損値があります</translation>
    </message>
    <message>
        <source>an entry is there twice; the file is damaged</source>
        <translation>同じエントリが 2 つあります。ファイルが壊れています</translation>
    </message>
    <message>
        <source>an object in braces</source>
        <translation>波かっこで囲んだオブジェクト</translation>
    </message>
    <message>
        <source>answers “{detail}”</source>
        <translation>応答が「{detail}」でした</translation>
    </message>
    <message>
        <source>before</source>
        <translation>前</translation>
    </message>
    <message>
        <source>cannot be reached through the proxy that the system names</source>
        <translation>システムで指定されたプロキシ経由で接続できません</translation>
    </message>
    <message>
        <source>cannot be reached; is there a network connection?</source>
        <translation>接続できません。ネットワークにつながっていますか？</translation>
    </message>
    <message>
        <source>cannot be written to ({detail}); choose another folder</source>
        <translation>書き込めません（{detail}）。別のフォルダを選んでください</translation>
    </message>
    <message>
        <source>cannot lock {path}</source>
        <translation>{path} をロックできません</translation>
    </message>
    <message>
        <source>changes.npy: must rise from 0 to at most {newest}</source>
        <translation>changes.npy：0 から増えていき、{newest} 以下でなければなりません</translation>
    </message>
    <message>
        <source>choose the one with its four IDX files</source>
        <translation>4 つの IDX ファイルがあるフォルダの選択</translation>
    </message>
    <message>
        <source>classes</source>
        <translation>クラス</translation>
    </message>
    <message>
        <source>column {number}</source>
        <translation>列 {number}</translation>
    </message>
    <message>
        <source>columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>common</source>
        <translation>共通</translation>
    </message>
    <message>
        <source>config.json: config.{error}</source>
        <translation>config.json：config.{error}</translation>
    </message>
    <message>
        <source>config.json: format {found!r} is not {wanted!r}, that of a session</source>
        <translation>config.json：形式 {found!r} は、セッションの形式 {wanted!r} ではありません</translation>
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
        <translation>直すか、この列を除くか、ラベルの列に選んでください</translation>
    </message>
    <message>
        <source>data of {axes} axes; {kind} have {wanted} ({expected})</source>
        <translation>データの軸が {axes} 個です。{kind}の軸は {wanted} 個です（{expected}）</translation>
    </message>
    <message>
        <source>does not lead to the newest state</source>
        <translation>最新の状態につながりません</translation>
    </message>
    <message>
        <source>download it (File, Get MNIST; or python main.py --get-mnist)</source>
        <translation>ダウンロード（ファイル、MNIST を取得。または python main.py --get-mnist）</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>空</translation>
    </message>
    <message>
        <source>ends at {end}, after the last iteration, {all}</source>
        <translation>最後のイテレーション {all} より後の {end} で終わっています</translation>
    </message>
    <message>
        <source>evaluations.npy: not after the iterations that the configuration says</source>
        <translation>evaluations.npy：設定どおりのイテレーションの後に測ったものではありません</translation>
    </message>
    <message>
        <source>evaluations.npy: numbers of samples must lie within 1 to {most:,}</source>
        <translation>evaluations.npy：サンプル数は 1 から {most:,} までです</translation>
    </message>
    <message>
        <source>feature</source>
        <translation>特徴量ごと</translation>
    </message>
    <message>
        <source>features</source>
        <translation>特徴量</translation>
    </message>
    <message>
        <source>float32</source>
        <translation>float32</translation>
    </message>
    <message>
        <source>float32 is fast; float64 is for exact comparison.</source>
        <translation>float32 は速く、float64 は正確な比較用です。</translation>
    </message>
    <message>
        <source>float64</source>
        <translation>float64</translation>
    </message>
    <message>
        <source>gaussian: {samples} samples of {features} features; both must be at least 1</source>
        <translation>gaussian：{samples} サンプル、特徴量 {features} 個。どちらも 1 以上でなければなりません</translation>
    </message>
    <message>
        <source>gave an answer that makes no sense ({detail})</source>
        <translation>応答の意味がわかりません（{detail}）</translation>
    </message>
    <message>
        <source>ghosts/{index}.npy: an infinite loss; where it is not finite, NaN stands for it</source>
        <translation>ghosts/{index}.npy：無限大の損失があります。有限でないところは NaN で表します</translation>
    </message>
    <message>
        <source>global</source>
        <translation>全体</translation>
    </message>
    <message>
        <source>has an unknown field, {name}; correct its name, or remove it</source>
        <translation>不明な項目 {name} があります。名前を直すか、取り除いてください</translation>
    </message>
    <message>
        <source>images</source>
        <translation>画像</translation>
    </message>
    <message>
        <source>independent</source>
        <translation>独立</translation>
    </message>
    <message>
        <source>initializer {id!r}: {error}</source>
        <translation>初期化方法 {id!r}：{error}</translation>
    </message>
    <message>
        <source>inputs</source>
        <translation>入力</translation>
    </message>
    <message>
        <source>it belongs to a run of another configuration</source>
        <translation>別の設定の実行のものです</translation>
    </message>
    <message>
        <source>it holds a control character, as a line break or a tab; type it anew</source>
        <translation>改行やタブなどの制御文字が含まれています。入力し直してください</translation>
    </message>
    <message>
        <source>it holds a sign that is no Unicode text; type it anew</source>
        <translation>Unicode テキストでない文字が含まれています。入力し直してください</translation>
    </message>
    <message>
        <source>it is nested too deeply</source>
        <translation>入れ子が深すぎます</translation>
    </message>
    <message>
        <source>it was made with other data than the {data} here; choose the same files</source>
        <translation>ここにある {data} とは別のデータで作られています。同じファイルを選んでください</translation>
    </message>
    <message>
        <source>its directory does not begin where its last entry ends</source>
        <translation>ディレクトリが最後のエントリの終わりから始まっていません</translation>
    </message>
    <message>
        <source>its directory has {total:,} entries in {length:,} bytes; a session has fewer</source>
        <translation>ディレクトリが {length:,} バイトに {total:,} 個のエントリを持っています。セッションならもっと少ないはずです</translation>
    </message>
    <message>
        <source>its directory is not where the archive says; the file is damaged or was added to</source>
        <translation>ディレクトリがアーカイブの示す場所にありません。ファイルが壊れているか、何かが付け足されています</translation>
    </message>
    <message>
        <source>its process could not be started: {error}</source>
        <translation>プロセスを起動できませんでした：{error}</translation>
    </message>
    <message>
        <source>its process ended without an answer, exit code {code}</source>
        <translation>プロセスが応答なしに終了しました。終了コード {code}</translation>
    </message>
    <message>
        <source>its process was ended from outside by signal {name}</source>
        <translation>プロセスが外部からシグナル {name} で終了させられました</translation>
    </message>
    <message>
        <source>its process was ended from outside by signal {name}; perhaps the memory ran out</source>
        <translation>プロセスが外部からシグナル {name} で終了させられました。メモリが足りなくなったのかもしれません</translation>
    </message>
    <message>
        <source>labels</source>
        <translation>ラベル</translation>
    </message>
    <message>
        <source>lacks the field {name}; add it</source>
        <translation>項目 {name} がありません。加えてください</translation>
    </message>
    <message>
        <source>leads from one address to the next without an end</source>
        <translation>アドレスの転送が終わりません</translation>
    </message>
    <message>
        <source>leads to an address that is neither http nor https: {detail}</source>
        <translation>http でも https でもないアドレスに転送されます：{detail}</translation>
    </message>
    <message>
        <source>looks like {other} where {kind} are wanted; are two files swapped? ({expected})</source>
        <translation>{kind}のはずですが、{other}のようです。2 つのファイルが入れ替わっていませんか？（{expected}）</translation>
    </message>
    <message>
        <source>losses.npy: must be finite in the first {end} iterations and NaN after them</source>
        <translation>losses.npy：最初の {end} イテレーションは有限、その後は NaN でなければなりません</translation>
    </message>
    <message>
        <source>made by a newer InitScope, in a way that this one does not know; update InitScope</source>
        <translation>より新しい InitScope で作られていて、この版にはわからない形式です。InitScope を更新してください</translation>
    </message>
    <message>
        <source>more than {most:,} bytes; a configuration has a few thousand</source>
        <translation>{most:,} バイトを超えています。設定は数千バイトです</translation>
    </message>
    <message>
        <source>must be at least {limit}</source>
        <translation>{limit} 以上でなければなりません</translation>
    </message>
    <message>
        <source>must be at most {limit}</source>
        <translation>{limit} 以下でなければなりません</translation>
    </message>
    <message>
        <source>must be less than {limit}</source>
        <translation>{limit} 未満でなければなりません</translation>
    </message>
    <message>
        <source>must be more than {limit}</source>
        <translation>{limit} より大きくなければなりません</translation>
    </message>
    <message>
        <source>must be {wanted}</source>
        <translation>{wanted}が必要です</translation>
    </message>
    <message>
        <source>must be {wanted}, not {found}</source>
        <translation>{wanted}が必要ですが、{found}です</translation>
    </message>
    <message>
        <source>must have at least {count} characters</source>
        <translation>{count} 文字以上必要です</translation>
    </message>
    <message>
        <source>must have at least {count} values</source>
        <translation>値が {count} 個以上必要です</translation>
    </message>
    <message>
        <source>must have at most {count} characters</source>
        <translation>最大 {count} 文字です</translation>
    </message>
    <message>
        <source>must have at most {count} values</source>
        <translation>値は最大 {count} 個です</translation>
    </message>
    <message>
        <source>must have {count} values</source>
        <translation>値が {count} 個必要です</translation>
    </message>
    <message>
        <source>must have {least} to {most} values</source>
        <translation>値が {least} 個から {most} 個必要です</translation>
    </message>
    <message>
        <source>must not be empty</source>
        <translation>空にはできません</translation>
    </message>
    <message>
        <source>must say {depth} times for each diverged contender whether a layer was set to 0</source>
        <translation>発散した比較対象ごとに、層を 0 に設定したかどうかを {depth} 回示す必要があります</translation>
    </message>
    <message>
        <source>nn.Linear calls this function, too, but with a = √5: its weights have 0.408 of this std.</source>
        <translation>nn.Linear もこの関数を呼びますが、a = √5 なので、重みの標準偏差はこの 0.408 倍です。</translation>
    </message>
    <message>
        <source>no IDX file: {expected}</source>
        <translation>IDX ファイルではありません：{expected}</translation>
    </message>
    <message>
        <source>no file was read; choose a CSV or NPZ file under Data</source>
        <translation>ファイルを読んでいません。「データ」で CSV か NPZ のファイルを選んでください</translation>
    </message>
    <message>
        <source>no rows</source>
        <translation>行がありません</translation>
    </message>
    <message>
        <source>no such folder</source>
        <translation>そのようなフォルダはありません</translation>
    </message>
    <message>
        <source>no text in UTF-8 at line {line}, column {column}</source>
        <translation>{line} 行目 {column} 文字目が UTF-8 のテキストではありません</translation>
    </message>
    <message>
        <source>no value</source>
        <translation>値がありません</translation>
    </message>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>not a configuration in JSON: {reason}</source>
        <translation>JSON の設定ではありません：{reason}</translation>
    </message>
    <message>
        <source>not a folder</source>
        <translation>フォルダではありません</translation>
    </message>
    <message>
        <source>not a session of InitScope, or cut off: it is too short</source>
        <translation>InitScope のセッションではないか、途中で切れています：短すぎます</translation>
    </message>
    <message>
        <source>not a session of InitScope, or cut off: the end of the file is missing</source>
        <translation>InitScope のセッションではないか、途中で切れています：ファイルの終わりがありません</translation>
    </message>
    <message>
        <source>not a session of InitScope: its archive has parts, a comment or the 64-bit extension</source>
        <translation>InitScope のセッションではありません：アーカイブが分割されているか、コメントか 64 ビット拡張があります</translation>
    </message>
    <message>
        <source>not enough memory</source>
        <translation>メモリが足りません</translation>
    </message>
    <message>
        <source>not enough memory for a copy of the run</source>
        <translation>実行のコピーにはメモリが足りません</translation>
    </message>
    <message>
        <source>not enough memory for so many runs</source>
        <translation>これほど多くの実行にはメモリが足りません</translation>
    </message>
    <message>
        <source>not enough memory for this network</source>
        <translation>このネットワークにはメモリが足りません</translation>
    </message>
    <message>
        <source>off</source>
        <translation>オフ</translation>
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
        <translation>サンプル</translation>
    </message>
    <message>
        <source>sends more than the file can have</source>
        <translation>ファイルの大きさを超えて送ってきます</translation>
    </message>
    <message>
        <source>sent a damaged file</source>
        <translation>壊れたファイルを送ってきました</translation>
    </message>
    <message>
        <source>sent a file with other content (wrong checksum)</source>
        <translation>内容の違うファイルを送ってきました（チェックサムが違います）</translation>
    </message>
    <message>
        <source>sent nothing for {detail} s</source>
        <translation>{detail} 秒間、何も送ってきませんでした</translation>
    </message>
    <message>
        <source>sent something else in place of the file, maybe a network's log-in page</source>
        <translation>ファイルではないものを送ってきました。ネットワークのログインページかもしれません</translation>
    </message>
    <message>
        <source>something after the end</source>
        <translation>終わりの後の余分なもの</translation>
    </message>
    <message>
        <source>text</source>
        <translation>文字列</translation>
    </message>
    <message>
        <source>the connection broke off after {detail}</source>
        <translation>{detail} を受信したところで接続が切れました</translation>
    </message>
    <message>
        <source>the disk is full; make room for {detail} there</source>
        <translation>ディスクがいっぱいです。{detail} の空きを作ってください</translation>
    </message>
    <message>
        <source>the end of the text is missing</source>
        <translation>テキストの終わりがありません</translation>
    </message>
    <message>
        <source>the file is damaged: {error}</source>
        <translation>ファイルが壊れています：{error}</translation>
    </message>
    <message>
        <source>the number is too large</source>
        <translation>数が大きすぎます</translation>
    </message>
    <message>
        <source>the secure connection failed; is the computer's date right?</source>
        <translation>安全な接続に失敗しました。コンピュータの日付は正しいですか？</translation>
    </message>
    <message>
        <source>the way here was given up: go there again</source>
        <translation>ここへの移動は取りやめられました。もう一度移動してください</translation>
    </message>
    <message>
        <source>there is not enough memory for it; close other programs</source>
        <translation>メモリが足りません。ほかのプログラムを閉じてください</translation>
    </message>
    <message>
        <source>this run cannot go on here: {error}</source>
        <translation>この実行はここでは続けられません：{error}</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true または false</translation>
    </message>
    <message>
        <source>unknown dataset: {id!r}; known: {known}</source>
        <translation>不明なデータセット：{id!r}。使えるもの：{known}</translation>
    </message>
    <message>
        <source>unknown initializer {id}; known: {known}</source>
        <translation>不明な初期化方法 {id}。使えるもの：{known}</translation>
    </message>
    <message>
        <source>unknown: {value!r}; known: {known}</source>
        <translation>不明：{value!r}。使えるもの：{known}</translation>
    </message>
    <message>
        <source>unknown: {value}</source>
        <translation>不明：{value}</translation>
    </message>
    <message>
        <source>unknown: {value}; known: {known}</source>
        <translation>不明：{value}。使えるもの：{known}</translation>
    </message>
    <message>
        <source>values of type {type}; only uint8 is read ({expected})</source>
        <translation>値の型が {type} です。読めるのは uint8 だけです（{expected}）</translation>
    </message>
    <message>
        <source>write decimals with a point</source>
        <translation>小数点にはピリオドを使ってください</translation>
    </message>
    <message>
        <source>z times its own sigmoid.</source>
        <translation>z にそのシグモイドを掛けたもの。</translation>
    </message>
    <message>
        <source>{at} of {all} iterations</source>
        <translation>{at}/{all} イテレーション</translation>
    </message>
    <message>
        <source>{at}; must be before the newest, {newest}</source>
        <translation>{at}。最新の {newest} より前でなければなりません</translation>
    </message>
    <message>
        <source>{changes} in {at} iterations; at most one before each and one after</source>
        <translation>{at} イテレーションに {changes} 回。各イテレーションの前に 1 回と、最後の後に 1 回までです</translation>
    </message>
    <message>
        <source>{count:,} columns</source>
        <translation>{count:,} 列</translation>
    </message>
    <message>
        <source>{count} seeds; choose from 1 to {most}</source>
        <translation>シードが {count} 個です。1 から {most} までで選んでください</translation>
    </message>
    <message>
        <source>{count} values for {depth} hidden layers; give one for all, or one per layer</source>
        <translation>隠れ層 {depth} 層に値が {count} 個です。全体で 1 つ、または層ごとに 1 つにしてください</translation>
    </message>
    <message>
        <source>{count}; the configuration has {wanted}</source>
        <translation>{count} 個。設定では {wanted} 個です</translation>
    </message>
    <message>
        <source>{data} has no labels to train on; choose digits or MNIST</source>
        <translation>{data} には学習に使うラベルがありません。手書き数字か MNIST を選んでください</translation>
    </message>
    <message>
        <source>{data}: no file chosen; choose a CSV or NPZ file under Data</source>
        <translation>{data}：ファイル未選択。「データ」で CSV か NPZ のファイルを選んでください</translation>
    </message>
    <message>
        <source>{data}: no folder given; {ways}, pass --data FOLDER on the command line, or set {variable}</source>
        <translation>{data}：フォルダの指定がありません。次のいずれかが必要です：{ways}、コマンドラインの --data FOLDER、または {variable} の設定</translation>
    </message>
    <message>
        <source>{detail} there belongs to another dataset; move it away, or choose another folder</source>
        <translation>そこの {detail} は別のデータセットのものです。よそへ移すか、別のフォルダを選んでください</translation>
    </message>
    <message>
        <source>{end}; the iteration is {at}</source>
        <translation>{end}。イテレーションは {at} です</translation>
    </message>
    <message>
        <source>{file}: part of the app, but unreadable ({error}); install the app again</source>
        <translation>{file}：アプリの一部ですが、読めません（{error}）。アプリをインストールし直してください</translation>
    </message>
    <message>
        <source>{folder}: {count} of {all} files missing; looked for {wanted}, each also with .gz</source>
        <translation>{folder}：{all} ファイル中 {count} がありません。探したもの：{wanted}（それぞれ .gz 付きも）</translation>
    </message>
    <message>
        <source>{folder}: {problem}; choose the one that holds {file} and its kin</source>
        <translation>{folder}：{problem}。{file} などがあるフォルダを選んでください</translation>
    </message>
    <message>
        <source>{json}: missing; this is not a session of InitScope</source>
        <translation>{json}：ありません。InitScope のセッションではありません</translation>
    </message>
    <message>
        <source>{json}: {size:,} bytes; at most {most:,} are read</source>
        <translation>{json}：{size:,} バイト。読めるのは {most:,} までです</translation>
    </message>
    <message>
        <source>{losses:,} losses in all, at most {most:,} can be drawn: use fewer iterations or contenders</source>
        <translation>損失が全部で {losses:,} 個になり、描けるのは {most:,} 個までです。イテレーション数か比較対象を減らしてください</translation>
    </message>
    <message>
        <source>{losses:,} losses of all seeds together, at most {most:,} can be kept: use fewer seeds, iterations or contenders</source>
        <translation>損失が全シードで {losses:,} 個になり、保持できるのは {most:,} 個までです。シード、イテレーション数、比較対象のどれかを減らしてください</translation>
    </message>
    <message>
        <source>{name!r}: compressed; entries of a session are stored as they are</source>
        <translation>{name!r}：圧縮されています。セッションのエントリは圧縮せずに保存されます</translation>
    </message>
    <message>
        <source>{name!r}: does not begin where the entry before it ends</source>
        <translation>{name!r}：前のエントリの終わりから始まっていません</translation>
    </message>
    <message>
        <source>{name!r}: encrypted, commented or extended, which no session's entry is</source>
        <translation>{name!r}：暗号化、コメント、拡張のいずれかがあります。セッションのエントリにはありません</translation>
    </message>
    <message>
        <source>{name!r}: unknown entry; a session of this configuration has none of this name</source>
        <translation>{name!r}：不明なエントリです。この設定のセッションにこの名前のものはありません</translation>
    </message>
    <message>
        <source>{name} ends after {found:,} of {all:,} bytes</source>
        <translation>{name} が {all:,} バイト中 {found:,} バイトで終わっています</translation>
    </message>
    <message>
        <source>{name} ends after {found:,} of {all:,} values</source>
        <translation>{name} が {all:,} 個の値のうち {found:,} 個で終わっています</translation>
    </message>
    <message>
        <source>{name} is in version {version} of NumPy's format; 1.0 and 2.0 are read</source>
        <translation>{name} は NumPy 形式のバージョン {version} です。読めるのは 1.0 と 2.0 です</translation>
    </message>
    <message>
        <source>{name}: its header does not say {dtype} of shape {shape}</source>
        <translation>{name}：ヘッダが {dtype}、形状 {shape} になっていません</translation>
    </message>
    <message>
        <source>{name}: missing; the file is damaged</source>
        <translation>{name}：ありません。ファイルが壊れています</translation>
    </message>
    <message>
        <source>{name}: must be within 0 to 1, and NaN once a contender has diverged</source>
        <translation>{name}：0 から 1 まで、比較対象の発散後は NaN でなければなりません</translation>
    </message>
    <message>
        <source>{name}: not a state of the random generator PCG64</source>
        <translation>{name}：乱数生成器 PCG64 の状態ではありません</translation>
    </message>
    <message>
        <source>{name}: {size:,} bytes; its configuration makes it {wanted:,}</source>
        <translation>{name}：{size:,} バイト。設定によれば {wanted:,} バイトです</translation>
    </message>
    <message>
        <source>{one} or {other}</source>
        <translation>{one} または {other}</translation>
    </message>
    <message>
        <source>{parameters:,} weights; at most {most:,} fit: use fewer or smaller layers</source>
        <translation>重みが {parameters:,} 個です。収まるのは {most:,} 個までです。層を減らすか小さくしてください</translation>
    </message>
    <message>
        <source>{path}: all {count:,} samples have a value that is not finite</source>
        <translation>{path}：{count:,} サンプルすべてに有限でない値があります</translation>
    </message>
    <message>
        <source>{path}: cannot be read ({error}); check its name, its permissions and its disk</source>
        <translation>{path}：読めません（{error}）。名前、アクセス権、ディスクを確かめてください</translation>
    </message>
    <message>
        <source>{path}: cannot be read ({error}); check its permissions and its disk</source>
        <translation>{path}：読めません（{error}）。アクセス権とディスクを確かめてください</translation>
    </message>
    <message>
        <source>{path}: damaged gzip file ({error}); download it again</source>
        <translation>{path}：壊れた gzip ファイルです（{error}）。ダウンロードし直してください</translation>
    </message>
    <message>
        <source>{path}: damaged: {error}; save it again</source>
        <translation>{path}：壊れています：{error}。保存し直してください</translation>
    </message>
    <message>
        <source>{path}: ends within its header; the file is truncated or no IDX file</source>
        <translation>{path}：ヘッダの途中で終わっています。ファイルが切れているか、IDX ファイルではありません</translation>
    </message>
    <message>
        <source>{path}: every class has one sample alone; there must be some for testing, too</source>
        <translation>{path}：どのクラスもサンプルが 1 つだけです。テスト用のサンプルも必要です</translation>
    </message>
    <message>
        <source>{path}: goes on after the {count:,} bytes of data that its header claims</source>
        <translation>{path}：ヘッダの示す {count:,} バイトのデータの後にも続きがあります</translation>
    </message>
    <message>
        <source>{path}: images of {one} pixels, but {other_file} has {other}; take all four files from one dataset</source>
        <translation>{path}：画像は {one} ピクセルですが、{other_file} では {other} です。4 つのファイルをすべて同じデータセットから選んでください</translation>
    </message>
    <message>
        <source>{path}: label {label} at sample {sample}; labels are 0 to {most}</source>
        <translation>{path}：サンプル {sample} のラベルが {label} です。ラベルは 0 から {most} までです</translation>
    </message>
    <message>
        <source>{path}: line {line}: a zero byte, which no text has; choose a CSV or NPZ file</source>
        <translation>{path}：{line} 行目：テキストにはないゼロのバイトがあります。CSV か NPZ のファイルを選んでください</translation>
    </message>
    <message>
        <source>{path}: line {line}: longer than {most:,} characters; choose a table as CSV</source>
        <translation>{path}：{line} 行目：{most:,} 文字を超えています。CSV の表を選んでください</translation>
    </message>
    <message>
        <source>{path}: line {line}: the byte 0x{byte:02x} is not UTF-8; save the file as CSV in UTF-8</source>
        <translation>{path}：{line} 行目：バイト 0x{byte:02x} は UTF-8 ではありません。UTF-8 の CSV で保存してください</translation>
    </message>
    <message>
        <source>{path}: line {line}: the row that begins here has more than {most:,} characters; close its double quote, or choose a table as CSV</source>
        <translation>{path}：{line} 行目：ここから始まる 1 件が {most:,} 文字を超えています。二重引用符を閉じるか、CSV の表を選んでください</translation>
    </message>
    <message>
        <source>{path}: line {line}: {error}; a quoted field begins and ends with a double quote, and one within it is doubled</source>
        <translation>{path}：{line} 行目：{error}。引用符付きの項目は二重引用符で始まって終わり、中の二重引用符は 2 つ重ねます</translation>
    </message>
    <message>
        <source>{path}: more than {most:,} values; use fewer samples or fewer columns</source>
        <translation>{path}：値が {most:,} 個を超えています。サンプルか列を減らしてください</translation>
    </message>
    <message>
        <source>{path}: no NPZ file as numpy.savez writes it, or cut off; save it again</source>
        <translation>{path}：numpy.savez が書く形の NPZ ファイルではないか、途中で切れています。保存し直してください</translation>
    </message>
    <message>
        <source>{path}: no array {name!r} with the {what}; it has {found}; name them X and y</source>
        <translation>{path}：{what}の配列 {name!r} がありません。あるもの：{found}。名前を X と y にしてください</translation>
    </message>
    <message>
        <source>{path}: no column is left for the inputs: the first row has {count}; choose another delimiter, or take columns in</source>
        <translation>{path}：入力に使う列が残っていません。最初の行は {count} です。別の区切りを選ぶか、列を使うようにしてください</translation>
    </message>
    <message>
        <source>{path}: no rows; a table has one sample a row</source>
        <translation>{path}：行がありません。表では 1 行が 1 サンプルです</translation>
    </message>
    <message>
        <source>{path}: not a file</source>
        <translation>{path}：ファイルではありません</translation>
    </message>
    <message>
        <source>{path}: not a file; choose a CSV or NPZ file</source>
        <translation>{path}：ファイルではありません。CSV か NPZ のファイルを選んでください</translation>
    </message>
    <message>
        <source>{path}: not a file; the IDX file itself should be here</source>
        <translation>{path}：ファイルではありません。ここには IDX ファイルそのものが必要です</translation>
    </message>
    <message>
        <source>{path}: not enough memory for it; close other programs</source>
        <translation>{path}：メモリが足りません。ほかのプログラムを閉じてください</translation>
    </message>
    <message>
        <source>{path}: not the data it held when it was chosen; choose the file again</source>
        <translation>{path}：選んだときのデータと違います。ファイルを選び直してください</translation>
    </message>
    <message>
        <source>{path}: on another computer, and named by a configuration alone; choose the file again under Data</source>
        <translation>{path}：別のコンピュータ上にあり、設定だけが指すファイルです。「データ」で選び直してください</translation>
    </message>
    <message>
        <source>{path}: row {row}, column {column}{name}</source>
        <translation>{path}：行 {row}、列 {column}{name}</translation>
    </message>
    <message>
        <source>{path}: row {row}: {columns} where the first row has {count}; mend the row, or choose another delimiter</source>
        <translation>{path}：行 {row}：最初の行は {count} ですが、ここは {columns} です。行を直すか、別の区切りを選んでください</translation>
    </message>
    <message>
        <source>{path}: text in UTF-16; save it as CSV in UTF-8</source>
        <translation>{path}：UTF-16 のテキストです。UTF-8 の CSV で保存してください</translation>
    </message>
    <message>
        <source>{path}: the header claims {count:,} bytes of data; at most {most:,} are read</source>
        <translation>{path}：ヘッダによればデータは {count:,} バイトです。読めるのは {most:,} までです</translation>
    </message>
    <message>
        <source>{path}: the header claims {length:,} {axis}; there can be 1 to {most:,}</source>
        <translation>{path}：ヘッダによれば{axis}の数は {length:,} です。1 から {most:,} まででなければなりません</translation>
    </message>
    <message>
        <source>{path}: there is no column {column}: the first row has {count}; choose another label column or another delimiter</source>
        <translation>{path}：列 {column} がありません。最初の行は {count} です。別のラベルの列か、別の区切りを選んでください</translation>
    </message>
    <message>
        <source>{path}: too many arrays, or too long names of them: at most {most} are read; save X and y alone</source>
        <translation>{path}：配列が多すぎるか、その名前が長すぎます。読めるのは {most} 個までです。X と y だけを保存してください</translation>
    </message>
    <message>
        <source>{path}: truncated: {found:,} bytes of data where the header claims {claimed:,}; download it again</source>
        <translation>{path}：途中で切れています。ヘッダによれば {claimed:,} バイトのデータが、{found:,} バイトです。ダウンロードし直してください</translation>
    </message>
    <message>
        <source>{path}: {count:,} columns; at most {most:,} are read</source>
        <translation>{path}：{count:,} 列。読めるのは {most:,} 列までです</translation>
    </message>
    <message>
        <source>{path}: {header}: save plain numbers, or text for labels</source>
        <translation>{path}：{header}：ふつうの数値（ラベルは文字列も可）で保存してください</translation>
    </message>
    <message>
        <source>{path}: {inputs} has the shape {shape}; it should be (samples, features), with 1 to {most:,} features</source>
        <translation>{path}：{inputs} の形状が {shape} です。(サンプル, 特徴量) で、特徴量は 1 から {most:,} まででなければなりません</translation>
    </message>
    <message>
        <source>{path}: {inputs} is of type {type}; inputs must be numbers</source>
        <translation>{path}：{inputs} の型が {type} です。入力は数値でなければなりません</translation>
    </message>
    <message>
        <source>{path}: {labels} has the shape {shape}; it should be ({samples},), one label for each sample of {inputs}</source>
        <translation>{path}：{labels} の形状が {shape} です。{inputs} のサンプルごとにラベル 1 つの ({samples},) でなければなりません</translation>
    </message>
    <message>
        <source>{path}: {labels} is of type {type}; labels are numbers or text of up to {most} signs</source>
        <translation>{path}：{labels} の型が {type} です。ラベルは数値か、{most} 文字までの文字列です</translation>
    </message>
    <message>
        <source>{path}: {labels}[{row}] is {value}; mend it, or drop such rows</source>
        <translation>{path}：{labels}[{row}] が {value} です。直すか、そのような行を除いてください</translation>
    </message>
    <message>
        <source>{path}: {name} is encrypted or packed otherwise than numpy.savez does it</source>
        <translation>{path}：{name} は暗号化されているか、numpy.savez と違う形で圧縮されています</translation>
    </message>
    <message>
        <source>{path}: {name}: its header claims {size:,} bytes, which are not there; save it again</source>
        <translation>{path}：{name}：ヘッダの示す {size:,} バイトがありません。保存し直してください</translation>
    </message>
    <message>
        <source>{path}: {name}: {size:,} bytes; at most {most:,} are read</source>
        <translation>{path}：{name}：{size:,} バイト。読めるのは {most:,} までです</translation>
    </message>
    <message>
        <source>{path}: {name}[{row}], value {column}, is not finite, or beyond ±{most:.3g}; mend it, or drop such rows</source>
        <translation>{path}：{name}[{row}] の値 {column} が有限でないか、±{most:.3g} を超えています。直すか、そのような行を除いてください</translation>
    </message>
    <message>
        <source>{path}: {samples:,} images, but {labels} has {count:,} labels; take both from one dataset</source>
        <translation>{path}：画像は {samples:,} 枚ですが、{labels} のラベルは {count:,} 個です。両方を同じデータセットから選んでください</translation>
    </message>
    <message>
        <source>{path}: {size:,} bytes; at most {most:,} are read</source>
        <translation>{path}：{size:,} バイト。読めるのは {most:,} までです</translation>
    </message>
    <message>
        <source>{path}: {what}: {found}, but {noted} when it was chosen; choose the file again</source>
        <translation>{path}：{what}の数が {found} です。選んだときは {noted} でした。ファイルを選び直してください</translation>
    </message>
    <message>
        <source>{path}: {where}: all samples have one label; there must be two classes at least</source>
        <translation>{path}：{where}：すべてのサンプルが同じラベルです。クラスは 2 つ以上必要です</translation>
    </message>
    <message>
        <source>{path}: {where}: more than {most} different labels; a label names a class: choose another one</source>
        <translation>{path}：{where}：異なるラベルが {most} 個を超えています。ラベルはクラスを表します。別のものを選んでください</translation>
    </message>
    <message>
        <source>{path}: {why}; there is no sample to train on</source>
        <translation>{path}：{why}。学習に使うサンプルがありません</translation>
    </message>
    <message>
        <source>{problem}; or {way}</source>
        <translation>{problem}。ほかの方法：{way}</translation>
    </message>
    <message>
        <source>{size:,} bytes are too many for a session file, which holds {most:,}</source>
        <translation>{size:,} バイトはセッションファイルには多すぎます。上限は {most:,} です</translation>
    </message>
    <message>
        <source>{steps}; more than iterations</source>
        <translation>{steps}。イテレーション数を超えています</translation>
    </message>
    <message>
        <source>{text} is no finite number</source>
        <translation>{text} は有限の数ではありません</translation>
    </message>
    <message>
        <source>{wanted} is missing</source>
        <translation>{wanted} がありません</translation>
    </message>
    <message>
        <source>{what} at line {line}, column {column}</source>
        <translation>{line} 行目 {column} 文字目：{what}</translation>
    </message>
    <message>
        <source>{where}: a label of {count:,} characters; a class has a name of at most {most}: choose another label column</source>
        <translation>{where}：ラベルが {count:,} 文字です。クラスの名前は最大 {most} 文字です。別のラベルの列を選んでください</translation>
    </message>
    <message>
        <source>{where}: {problem}; fill it in, or drop such rows</source>
        <translation>{where}：{problem}。値を入れるか、そのような行を除いてください</translation>
    </message>
    <message>
        <source>{where}: {text} is not a number; {hint}</source>
        <translation>{where}：{text} は数ではありません。{hint}</translation>
    </message>
    <message>
        <source>{where}: {text} is too large; a number is at most {most:.3g}</source>
        <translation>{where}：{text} は大きすぎます。数は最大 {most:.3g} です</translation>
    </message>
    <message>
        <source>λ: the loss gets λ/2 · ΣW², biases left out.</source>
        <translation>λ：損失に λ/2 · ΣW² を加えます。バイアスは除きます。</translation>
    </message>
</context>
<context>
    <name>png</name>
    <message>
        <source>not enough memory for {x} × {y} pixels</source>
        <translation>{x} × {y} ピクセルにはメモリが足りません</translation>
    </message>
    <message>
        <source>not enough memory to pack the picture</source>
        <translation>画像を圧縮するメモリが足りません</translation>
    </message>
    <message>
        <source>{x} × {y} pixels are more than {n} million: choose a smaller width</source>
        <translation>{x} × {y} ピクセルは上限の {n} 百万ピクセルを超えます。幅を小さくしてください</translation>
    </message>
</context>
<context>
    <name>report</name>
    <message>
        <source>Configuration</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Every {n}th row of {all}; the CSV export has them all.</source>
        <translation>全 {all} 行のうち {n} 行ごと。CSV の書き出しには全部あります。</translation>
    </message>
    <message>
        <source>InitScope report</source>
        <translation>InitScope レポート</translation>
    </message>
</context>
<context>
    <name>seeds</name>
    <message>
        <source>, smoothed over {n} iterations (Kaiser window, β = 2)</source>
        <translation>、{n} イテレーションで平滑化（Kaiser 窓、β = 2）</translation>
    </message>
    <message>
        <source>Bands: {band}.</source>
        <translation>帯：{band}。</translation>
    </message>
    <message>
        <source>Faint: the single runs.</source>
        <translation>淡色：個々の実行。</translation>
    </message>
    <message>
        <source>From where a run diverges, its contender's mean and band are of the other runs.</source>
        <translation>実行が発散したところからは、その比較対象の平均と帯は残りの実行のものです。</translation>
    </message>
    <message>
        <source>Iteration</source>
        <translation>イテレーション</translation>
    </message>
    <message>
        <source>Lines: {loss}, mean of {n} runs, seeds {seeds}.</source>
        <translation>線：{loss}、{n} 回の実行の平均、シード {seeds}。</translation>
    </message>
    <message>
        <source>Loss (nats)</source>
        <translation>損失 (nats)</translation>
    </message>
    <message>
        <source>Loss over {n} seeds</source>
        <translation>{n} シードの損失</translation>
    </message>
    <message>
        <source>mean ± one standard deviation</source>
        <translation>平均 ± 標準偏差 1 つ分</translation>
    </message>
    <message>
        <source>middle half (quartiles)</source>
        <translation>中央の半分（四分位）</translation>
    </message>
    <message>
        <source>smallest to largest</source>
        <translation>最小から最大</translation>
    </message>
    <message>
        <source>the loss of each mini-batch after its update</source>
        <translation>各ミニバッチの更新後の損失</translation>
    </message>
    <message>
        <source>the loss of each mini-batch before its update</source>
        <translation>各ミニバッチの更新前の損失</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} から {last}</translation>
    </message>
    <message>
        <source>{label} ({n} of {seeds} diverged)</source>
        <translation>{label}（{seeds} 回中 {n} 回発散）</translation>
    </message>
    <message>
        <source>{n} of {all} seeds have no run.</source>
        <translation>{all} シード中 {n} は実行なし。</translation>
    </message>
    <message>
        <source>{n} values of the means lie above {top:g}, beyond the axis.</source>
        <translation>平均のうち {n} 個の値が {top:g} を超え、軸の外です。</translation>
    </message>
</context>
<context>
    <name>shortcuts</name>
    <message>
        <source>Change a number by one step</source>
        <translation>数を 1 段階変える</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>グラフ</translation>
    </message>
    <message>
        <source>Close or open a part of the side panel</source>
        <translation>サイドパネルの一部を閉じる、または開く</translation>
    </message>
    <message>
        <source>Copy cells</source>
        <translation>セルをコピー</translation>
    </message>
    <message>
        <source>Copy what is selected in the table of Seeds</source>
        <translation>「シード」の表の選択部分をコピー</translation>
    </message>
    <message>
        <source>Export or copy that chart</source>
        <translation>そのグラフを書き出す、またはコピー</translation>
    </message>
    <message>
        <source>Far on the timeline</source>
        <translation>大きく移動</translation>
    </message>
    <message>
        <source>Fold, unfold</source>
        <translation>開閉</translation>
    </message>
    <message>
        <source>Go far forward, or back</source>
        <translation>大きく進む、または戻る</translation>
    </message>
    <message>
        <source>Go to the next input; with Shift, to the one before</source>
        <translation>次の入力欄へ。Shift で前の入力欄へ</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>入力欄</translation>
    </message>
    <message>
        <source>Leave an input</source>
        <translation>入力欄を出る</translation>
    </message>
    <message>
        <source>Menu of a chart</source>
        <translation>グラフのメニュー</translation>
    </message>
    <message>
        <source>More, less</source>
        <translation>増減</translation>
    </message>
    <message>
        <source>Next input</source>
        <translation>次の入力欄</translation>
    </message>
    <message>
        <source>Open a verdict</source>
        <translation>診断を開く</translation>
    </message>
    <message>
        <source>Point at a value</source>
        <translation>値を指す</translation>
    </message>
    <message>
        <source>Read a chart that Tab has led to</source>
        <translation>Tab で移った先のグラフを読む</translation>
    </message>
    <message>
        <source>Show what a verdict stands on</source>
        <translation>診断の根拠を表示</translation>
    </message>
    <message>
        <source>Space and the arrows are for the run again</source>
        <translation>スペースと矢印キーを再び実行の操作に</translation>
    </message>
    <message>
        <source>Take a number</source>
        <translation>数を確定</translation>
    </message>
    <message>
        <source>Take what has been typed</source>
        <translation>入力したものを確定</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>ウィンドウ</translation>
    </message>
</context>
<context>
    <name>theme</name>
    <message>
        <source>circle</source>
        <translation>円</translation>
    </message>
    <message>
        <source>cross</source>
        <translation>ばつ</translation>
    </message>
    <message>
        <source>diamond</source>
        <translation>ひし形</translation>
    </message>
    <message>
        <source>hexagon</source>
        <translation>六角形</translation>
    </message>
    <message>
        <source>pentagon</source>
        <translation>五角形</translation>
    </message>
    <message>
        <source>plus</source>
        <translation>プラス</translation>
    </message>
    <message>
        <source>square</source>
        <translation>四角</translation>
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
        <translation>下向き三角</translation>
    </message>
    <message>
        <source>triangle pointing right</source>
        <translation>右向き三角</translation>
    </message>
</context>
</TS>
