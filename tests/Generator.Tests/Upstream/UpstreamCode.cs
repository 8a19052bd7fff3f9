using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Sluice.Generator.Tests.Support;

namespace Sluice.Generator.Tests.Upstream;

/// <summary>Compiles code that was written for Amazon.Lambda.Annotations: a project that never heard of Sluice's namespace.</summary>
internal static class UpstreamCode
{
    private const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.Threading.Tasks;
        """;

    private static readonly SyntaxTree[] StandIns =
    [
        .. Directory.GetFiles(Path.Combine(Places.Root, "tests", "Generator.Tests", "Upstream", "StandIns"), "*.cs.txt")
            .Order(StringComparer.Ordinal)
            .Select(file => Compiler.Tree(File.ReadAllText(file), Path.GetFileNameWithoutExtension(file))),
    ];

#if UPSTREAM_PACKAGES
    private static readonly MetadataReference[] Packages =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("Amazon.Lambda.", StringComparison.Ordinal))
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];
#endif

    /// <summary>The sources beside the packages of Amazon.Lambda: the real ones with UpstreamPackages=true, and their stand-ins without.</summary>
    public static CSharpCompilation Compile(params string[] sources) =>
#if UPSTREAM_PACKAGES
        WithUsings(sources).AddReferences(Packages);
#else
        WithStandIns(sources);
#endif

    public static CSharpCompilation WithStandIns(params string[] sources) => WithUsings(sources).AddSyntaxTrees(StandIns);

    public static Generated Generate(params string[] sources) => Generated.From(Compile(sources));

    /// <summary>Starts a function; the code compiles without a warning, the compiler's or ours.</summary>
    public static RunningApi Start(string functionId, params string[] sources)
    {
        var generated = Generate(sources);
        generated.Complaints.ShouldBeEmpty();
        return RunningApi.Start(generated, functionId);
    }

    private static CSharpCompilation WithUsings(string[] sources)
    {
        var compilation = Compiler.Compile(sources);
        return compilation.ReplaceSyntaxTree(compilation.SyntaxTrees.First(t => t.FilePath == "Usings.cs"), Compiler.Tree(Usings, "Usings.cs"));
    }
}
