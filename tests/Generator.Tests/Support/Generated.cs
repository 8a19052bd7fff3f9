using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Sluice.Generator.Emitting;

namespace Sluice.Generator.Tests.Support;

/// <summary>One run of the generator, and of the analyzers over what it gave.</summary>
internal sealed class Generated
{
    /// <summary>
    /// Generated code turns off all warnings. Tests turn off these alone, so that a doubtful line of generated code is seen: what
    /// comes from the handler's own choices, and what comes from interfaces of Amazon.Lambda.Core without annotations.
    /// </summary>
    private const string Expected = SourceWriter.NoWarnings + " CS0612, CS0618, CA2252, CS8613, CS8616, CS8766, CS8767, CS8769, CS9113, EXP1, EXP2\n";

    private readonly AnalyzerOptions _options;
    private ImmutableArray<Diagnostic> _diagnostics;

    private Generated(GeneratorDriver driver, Compilation output, AnalyzerOptions options)
    {
        _options = options;
        Driver = driver;
        Output = WithWarnings(output, driver);
        Compiled = output;
        Result = driver.GetRunResult().Results.Single();
    }

    public GeneratorDriver Driver { get; }

    /// <summary>The input with the generated sources, whose warnings are seen.</summary>
    public Compilation Output { get; }

    /// <summary>The same as a project compiles it.</summary>
    public Compilation Compiled { get; }

    public GeneratorRunResult Result { get; }

    /// <summary>What the analyzers report. The generator itself reports nothing.</summary>
    public ImmutableArray<Diagnostic> Diagnostics => _diagnostics.IsDefault ? _diagnostics = Analysis.Run(Output, _options) : _diagnostics;

    /// <summary>Everything that the compiler and the analyzers complain about; hidden hints aside.</summary>
    public IEnumerable<Diagnostic> Complaints =>
        Output.GetDiagnostics().Concat(Diagnostics).Where(d => d.Severity >= DiagnosticSeverity.Warning && !d.IsSuppressed);

    public static Generated From(params string[] sources) => From(Compiler.Compile(sources));

    public static Generated From(CSharpCompilation compilation, CSharpParseOptions? options = null, ProjectProperties? properties = null, params ImmutableArray<AdditionalText> files)
    {
        var driver = CreateDriver(options, properties).AddAdditionalTexts(files).RunGeneratorsAndUpdateCompilation(compilation, out var output, out _, TestContext.Current.CancellationToken);
        var generated = new Generated(driver, output, properties is null ? new(files) : new(files, properties));
        generated.Result.Exception.ShouldBeNull();
        generated.Result.Diagnostics.ShouldBeEmpty();
        return generated;
    }

    public static GeneratorDriver CreateDriver(CSharpParseOptions? options = null, ProjectProperties? properties = null) => CSharpGeneratorDriver.Create(
        [new SluiceGenerator().AsSourceGenerator()],
        parseOptions: options ?? Compiler.ParseOptions,
        optionsProvider: properties,
        driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));

    public bool IsGenerated(Diagnostic diagnostic) => diagnostic.Location.SourceTree is { } tree && Result.GeneratedSources.Any(s => s.SyntaxTree.FilePath == tree.FilePath);

    /// <summary>The source whose hint name contains the text.</summary>
    public string Source(string hint) => Result.GeneratedSources.Single(s => s.HintName.Contains(hint, StringComparison.Ordinal)).SourceText.ToString();

    /// <summary>The models of a tracked step.</summary>
    public IEnumerable<T> Step<T>(string name) =>
        Result.TrackedSteps.TryGetValue(name, out var steps) ? steps.SelectMany(s => s.Outputs).Select(o => o.Value).OfType<T>() : [];

    private static Compilation WithWarnings(Compilation output, GeneratorDriver driver)
    {
        foreach (var tree in driver.GetRunResult().GeneratedTrees)
        {
            var text = tree.GetText();
            var start = text.ToString().IndexOf(SourceWriter.NoWarnings + "\n", StringComparison.Ordinal);
            if (start >= 0)
            {
                output = output.ReplaceSyntaxTree(tree, tree.WithChangedText(text.Replace(start, SourceWriter.NoWarnings.Length + 1, Expected)));
            }
        }

        return output;
    }
}
