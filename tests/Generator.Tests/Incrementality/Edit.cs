using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Sluice.Generator.Tests.Support;

namespace Sluice.Generator.Tests.Incrementality;

/// <summary>Runs the generator, edits the source, runs it again and tells why each step ran.</summary>
internal sealed class Edit
{
    private readonly GeneratorRunResult _result;

    private Edit(GeneratorRunResult result) => _result = result;

    public static Edit Apply(string[] sources, int edited, string before, string after)
    {
        sources[edited].ShouldContain(before);
        return Apply(sources, compilation =>
        {
            var tree = compilation.SyntaxTrees.Single(t => t.FilePath == $"Source{edited}.cs");
            return compilation.ReplaceSyntaxTree(tree, Compiler.Tree(sources[edited].Replace(before, after, StringComparison.Ordinal), tree.FilePath));
        });
    }

    public static Edit Apply(string[] sources, Func<CSharpCompilation, CSharpCompilation> edit)
    {
        var compilation = Compiler.Compile(sources);
        var driver = Generated.CreateDriver().RunGenerators(compilation, TestContext.Current.CancellationToken);
        Analysis.Run(compilation).ShouldBeEmpty();
        driver = driver.RunGenerators(edit(compilation), TestContext.Current.CancellationToken);
        return new(driver.GetRunResult().Results.Single());
    }

    /// <summary>How many outputs of the step ran for which reason, such as <c>2 Cached, 1 Modified</c>.</summary>
    public string Reasons(string step) => Print(_result.TrackedSteps[step]);

    /// <summary>The same of everything that is emitted; <see cref="IncrementalStepRunReason.Cached"/> alone means that no emitter ran.</summary>
    public string Emitted =>
        Print(_result.TrackedOutputSteps.SelectMany(s => s.Value));

    private static string Print(IEnumerable<IncrementalGeneratorRunStep> steps)
    {
        var text = new StringBuilder();
        foreach (var group in steps.SelectMany(s => s.Outputs).GroupBy(o => o.Reason).OrderBy(g => g.Key))
        {
            text.Append(text.Length == 0 ? "" : ", ").Append(group.Count()).Append(' ').Append(group.Key);
        }

        return text.ToString();
    }
}
