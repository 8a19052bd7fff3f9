using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Sluice.Generator.Tests.Support;

namespace Sluice.Generator.Tests.Incrementality;

/// <summary>A project in an editor: its files, and a generator that has seen all versions of them.</summary>
internal sealed class Project
{
    private readonly Dictionary<string, AdditionalText> _templates = [];
    private CSharpCompilation _compilation;
    private GeneratorDriver _driver;

    private Project(CSharpCompilation compilation, GeneratorDriver driver) => (_compilation, _driver) = (compilation, driver);

    public CSharpCompilation Compilation => _compilation;

    public GeneratorRunResult Result => _driver.GetRunResult().Results.Single();

    /// <param name="files">Names and texts.</param>
    /// <param name="without">As an editor, which asks for no implementation.</param>
    /// <param name="tracks">True where reasons are asked for; they hold on to what was there before.</param>
    public static Project Open(IEnumerable<(string Name, string Text)> files, IncrementalGeneratorOutputKind without = IncrementalGeneratorOutputKind.None, bool tracks = true)
    {
        var compilation = Compiler.Compile().AddSyntaxTrees([.. files.Select(f => Compiler.Tree(f.Text, f.Name))]);
        GeneratorDriver driver = CSharpGeneratorDriver.Create(
            [new SluiceGenerator().AsSourceGenerator()], parseOptions: Compiler.ParseOptions, driverOptions: new(without, trackIncrementalGeneratorSteps: tracks));
        var project = new Project(compilation, driver);
        project.Run();
        return project;
    }

    /// <summary>Runs the generator, and tells what it did since it ran the last time.</summary>
    public Changes Edit(Func<CSharpCompilation, CSharpCompilation> edit)
    {
        _compilation = edit(_compilation);
        return Run();
    }

    public Changes Edit(string file, string before, string after)
    {
        var tree = _compilation.SyntaxTrees.Single(t => t.FilePath == file);
        var text = tree.GetText(TestContext.Current.CancellationToken).ToString();
        text.ShouldContain(before);
        return Edit(c => c.ReplaceSyntaxTree(tree, Compiler.Tree(text.Replace(before, after, StringComparison.Ordinal), file)));
    }

    public Changes WriteTemplate(string path, string text)
    {
        var file = new ProjectFile(path, text);
        _driver = _templates.TryGetValue(path, out var old) ? _driver.ReplaceAdditionalText(old, file) : _driver.AddAdditionalTexts([file]);
        _templates[path] = file;
        return Run();
    }

    public Changes SetProperty(string name, string value)
    {
        _driver = _driver.WithUpdatedAnalyzerConfigOptions(new Options(ImmutableDictionary<string, string>.Empty.Add("build_property." + name, value)));
        return Run();
    }

    /// <summary>What a generator that sees the project for the first time gives.</summary>
    public IEnumerable<(string, string)> FromScratch()
    {
        GeneratorDriver driver = CSharpGeneratorDriver.Create(
            [new SluiceGenerator().AsSourceGenerator()], additionalTexts: _templates.Values, parseOptions: Compiler.ParseOptions);
        return Sources(driver.RunGenerators(_compilation, TestContext.Current.CancellationToken).GetRunResult().Results.Single());
    }

    public IEnumerable<(string, string)> Sources() => Sources(Result);

    private Changes Run()
    {
        var before = _driver.GetRunResult().Results is [var last, ..] ? last : default;
        _driver = _driver.RunGenerators(_compilation, TestContext.Current.CancellationToken);
        Result.Exception.ShouldBeNull();
        return new(before, Result);
    }

    private static IEnumerable<(string, string)> Sources(GeneratorRunResult result) =>
        result.GeneratedSources.Select(s => (s.HintName, s.SourceText.ToString())).OrderBy(s => s.HintName, StringComparer.Ordinal);

    private sealed class Options(ImmutableDictionary<string, string> values) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(values);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;

        private sealed class Values(ImmutableDictionary<string, string> values) : AnalyzerConfigOptions
        {
            public override bool TryGetValue(string key, out string value)
            {
                value = values.GetValueOrDefault(key) ?? "";
                return values.ContainsKey(key);
            }
        }
    }
}
