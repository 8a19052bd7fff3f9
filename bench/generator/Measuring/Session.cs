using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Sluice.GeneratorBench.Contenders;
using Sluice.GeneratorBench.Projects;

namespace Sluice.GeneratorBench.Measuring;

/// <summary>A project that was opened: a generator that has seen it once.</summary>
internal sealed class Session
{
    private readonly Project _project;
    private readonly CSharpCompilation _compilation;
    private readonly GeneratorDriver _driver;

    /// <param name="contender">The generator.</param>
    /// <param name="project">Its sources.</param>
    /// <param name="isEditor">True for what an editor runs, false for what a build runs.</param>
    public Session(Contender contender, Project project, bool isEditor)
    {
        _project = project;
        _compilation = Compilations.Create(contender, project);
        GeneratorDriver driver = Compilations.Driver(contender, isEditor ? IncrementalGeneratorOutputKind.Implementation : IncrementalGeneratorOutputKind.None);
        Cold = Cost.Of(() => driver = driver.RunGenerators(_compilation));
        _driver = driver;
        var result = driver.GetRunResult().Results.Single();
        if (result.Exception is not null || result.GeneratedSources.IsEmpty)
        {
            throw new InvalidOperationException($"{contender.Name} gave nothing.", result.Exception);
        }
    }

    /// <summary>The first run.</summary>
    public Cost Cold { get; }

    /// <summary>A run after the edit; the next edit starts again from the project as it was.</summary>
    public Cost Rerun(ProjectEdit edit)
    {
        var next = _compilation.With(edit.File, _project.Edit(edit).Files[edit.File]);
        return Cost.Of(() => _driver.RunGenerators(next));
    }
}
