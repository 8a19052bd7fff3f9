using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Sluice.Generator.Model.Api;
using Sluice.Generator.Model.Functions;
using Sluice.Generator.Pipeline;
using Sluice.Generator.Tests.Support;

namespace Sluice.Generator.Tests.Programs.Edits;

/// <summary>A generator that sees each version of a project, and what it gives next to what a new generator gives.</summary>
internal sealed class EditedGenerator
{
    private readonly Dictionary<string, ProjectFile> _files = new(StringComparer.Ordinal);
    private ProjectProperties? _properties;
    private CSharpCompilation _compilation = Compiler.Compile(OutputKind.ConsoleApplication);
    private GeneratorDriver _driver = Generated.CreateDriver();

    /// <summary>How many declarations the last version has, and how many of them had to be parsed.</summary>
    public (int All, int Parsed) Work { get; private set; }

    /// <summary>Null where both give the same, else what differs.</summary>
    public string? Differences(EditedProject project, CancellationToken cancellation)
    {
        _compilation = project.Compile(_compilation);
        foreach (var path in _files.Keys.Except(project.OtherFiles.Keys).ToArray())
        {
            _driver = _driver.RemoveAdditionalTexts([_files[path]]);
            _files.Remove(path);
        }

        foreach (var (path, text) in project.OtherFiles)
        {
            var old = _files.GetValueOrDefault(path);
            if (old?.GetText(cancellation)?.ToString() != text)
            {
                var file = _files[path] = new(path, text);
                _driver = old is null ? _driver.AddAdditionalTexts([file]) : _driver.ReplaceAdditionalText(old, file);
            }
        }

        if (_properties != project.Properties)
        {
            _driver = _driver.WithUpdatedAnalyzerConfigOptions(_properties = project.Properties);
        }

        _driver = _driver.RunGenerators(_compilation, cancellation);

        // A compilation of its own: what one run has found out of its symbols must not help the other.
        var anew = Generated.CreateDriver(properties: project.Properties)
            .AddAdditionalTexts([.. project.OtherFiles.Keys.Select(path => (AdditionalText)_files[path])])
            .RunGenerators(_compilation.Clone(), cancellation);
        return Compare(_driver.GetRunResult().Results.Single(), anew.GetRunResult().Results.Single());
    }

    /// <summary>What the generator gave of the last version.</summary>
    public ImmutableArray<(string Name, string Text)> Sources() => Sources(_driver.GetRunResult().Results.Single());

    private string? Compare(GeneratorRunResult known, GeneratorRunResult anew)
    {
        if ((known.Exception ?? anew.Exception) is { } exception)
        {
            return exception.ToString();
        }

        var (one, other) = (Step<Declarations>(known, TrackingNames.Declarations)!, Step<Declarations>(anew, TrackingNames.Declarations)!);
        Work = (other.Parsed.Length, known.TrackedSteps[TrackingNames.Declarations].Single().Outputs.Single().Reason is IncrementalStepRunReason.Modified
            ? one.Parsed.Length : 0);
        string?[] differences =
        [
            Same("declared API", one.RestApi, other.RestApi),
            Same("project", one.Project, other.Project),
            Same("startup", one.Startup, other.Startup),
            Same("functions", one.Functions, other.Functions),
            Same("authorizers", one.Authorizers, other.Authorizers),
            Same("refused", one.Refused, other.Refused),
            Same("operations", one.Operations, other.Operations),
            Same("handled", one.Handled, other.Handled),

            // Each keeps the slot that it has had, so only a new generator has them in order.
            Same("slots of operations", InOrder(one.OperationSlots), InOrder(other.OperationSlots)),
            Same("slots of types", InOrder(one.TypeSlots), InOrder(other.TypeSlots)),
            Same("slots of collections", InOrder(one.CollectionSlots), InOrder(other.CollectionSlots)),
            Same("program", Step<ProgramModel>(known, TrackingNames.Program), Step<ProgramModel>(anew, TrackingNames.Program)),
            Same("API", Step<ApiModel>(known, TrackingNames.Api), Step<ApiModel>(anew, TrackingNames.Api)),
            Same("described API", Step<ApiModel>(known, TrackingNames.DescribedApi), Step<ApiModel>(anew, TrackingNames.DescribedApi)),
            Same("generated files", Sources(known), Sources(anew)),
        ];
        return differences.OfType<string>().ToArray() is { Length: > 0 } all ? string.Join("\n", all) : null;
    }

    private static T? Step<T>(GeneratorRunResult result, string name)
        where T : class =>
        result.TrackedSteps.TryGetValue(name, out var steps) ? (T?)steps.Single().Outputs.Single().Value : null;

    private static ImmutableArray<T> InOrder<T>(ImmutableArray<T?> slots)
        where T : class =>
        [.. slots.OfType<T>().OrderBy(item => item.ToString(), StringComparer.Ordinal)];

    private static ImmutableArray<(string Name, string Text)> Sources(GeneratorRunResult result) =>
        [.. result.GeneratedSources.Select(source => (source.HintName, source.SourceText.ToString())).OrderBy(source => source.HintName,
            StringComparer.Ordinal)];

    private static string? Same<T>(string what, ImmutableArray<T> known, ImmutableArray<T> anew) => known.SequenceEqual(anew) ? null
        : $"{what}, remembered alone:\n{string.Join("\n", known.Except(anew))}\n"
            + $"{what}, from scratch alone:\n{string.Join("\n", anew.Except(known))}\nor in another order.";

    private static string? Same<T>(string what, T? known, T? anew)
        where T : class =>
        Equals(known, anew) ? null : $"{what}, remembered:\n{known}\n{what}, from scratch:\n{anew}";
}
