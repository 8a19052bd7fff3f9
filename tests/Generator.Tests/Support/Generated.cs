using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Sluice.Generator.Tests.Support;

/// <summary>One run of the generator.</summary>
internal sealed class Generated
{
    private Generated(GeneratorDriver driver, Compilation output)
    {
        Driver = driver;
        Output = output;
        Result = driver.GetRunResult().Results.Single();
    }

    public GeneratorDriver Driver { get; }

    /// <summary>The input with the generated sources.</summary>
    public Compilation Output { get; }

    public GeneratorRunResult Result { get; }

    public ImmutableArray<Diagnostic> Diagnostics => Result.Diagnostics;

    /// <summary>Everything that the compiler and the generator complain about; hidden hints aside.</summary>
    public IEnumerable<Diagnostic> Complaints =>
        Output.GetDiagnostics().Concat(Diagnostics).Where(d => d.Severity >= DiagnosticSeverity.Warning && !d.IsSuppressed);

    public static Generated From(params string[] sources) => From(Compiler.Compile(sources));

    public static Generated From(CSharpCompilation compilation, CSharpParseOptions? options = null, ProjectProperties? properties = null)
    {
        var driver = CreateDriver(options, properties).RunGeneratorsAndUpdateCompilation(compilation, out var output, out _, TestContext.Current.CancellationToken);
        var generated = new Generated(driver, output);
        generated.Result.Exception.ShouldBeNull();
        return generated;
    }

    public static GeneratorDriver CreateDriver(CSharpParseOptions? options = null, ProjectProperties? properties = null) => CSharpGeneratorDriver.Create(
        [new SluiceGenerator().AsSourceGenerator()],
        parseOptions: options ?? Compiler.ParseOptions,
        optionsProvider: properties,
        driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));

    /// <summary>The source whose hint name contains the text.</summary>
    public string Source(string hint) => Result.GeneratedSources.Single(s => s.HintName.Contains(hint, StringComparison.Ordinal)).SourceText.ToString();

    /// <summary>The models of a tracked step.</summary>
    public IEnumerable<T> Step<T>(string name) =>
        Result.TrackedSteps.TryGetValue(name, out var steps) ? steps.SelectMany(s => s.Outputs).Select(o => o.Value).OfType<T>() : [];
}
