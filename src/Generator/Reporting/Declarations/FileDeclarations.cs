using Microsoft.CodeAnalysis;
using Sluice.Generator.Diagnostics;
using Sluice.Generator.Model.Declared;
using Sluice.Generator.Model.Functions;
using Sluice.Generator.Model.Settings;
using Sluice.Generator.Parsing;
using Sluice.Generator.Parsing.Operations;

namespace Sluice.Generator.Reporting.Declarations;

/// <summary>The declarations of one file and the findings about them.</summary>
internal sealed class FileDeclarations(SyntaxTree tree)
{
    private readonly List<DiagnosticInfo> _findings = [];
    private readonly List<DiagnosticInfo> _elsewhere = [];
    private readonly HashSet<(DiagnosticDescriptor Rule, Location? Place)> _seen = [];

    public List<Parsed<RestApiModel>> RestApis { get; } = [];

    public List<Parsed<DeclaredFunction>> Functions { get; } = [];

    public List<Parsed<StartupModel>> Startups { get; } = [];

    public List<Parsed<AuthorizerModel>> Authorizers { get; } = [];

    public List<ParsedOperation> Operations { get; } = [];

    /// <summary>The operations of classes that are no functions.</summary>
    public List<ParsedOperation> BaseOperations { get; } = [];

    /// <summary>The findings in this file, each place once.</summary>
    public IReadOnlyList<DiagnosticInfo> Findings => _findings;

    /// <summary>The findings in other files, such as those of types that operations use.</summary>
    public IReadOnlyList<DiagnosticInfo> FindingsElsewhere => _elsewhere;

    public void Add(IEnumerable<DiagnosticInfo> findings)
    {
        foreach (var finding in findings)
        {
            // A type that several operations use, or that is read and written, has each mistake only once.
            if (_seen.Add((finding.Rule, finding.Location)))
            {
                (finding.Location?.SourceTree == tree ? _findings : _elsewhere).Add(finding);
            }
        }
    }
}
