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

    // Amazon.Lambda.APIGatewayEvents and .Serialization.SystemTextJson are stand-ins always: their names are all that counts.
    private static readonly string[] StandIns =
    [
        Read("Events"),
        Read("Serialization"),
#if !UPSTREAM_PACKAGES
        Read("Annotations"),
        Read("Core"),
#endif
    ];

    public static CSharpCompilation Compile(params string[] sources)
    {
        var compilation = Compiler.Compile([.. sources, .. StandIns]);
        compilation = compilation.ReplaceSyntaxTree(compilation.SyntaxTrees.First(t => t.FilePath == "Usings.cs"), Compiler.Tree(Usings, "Usings.cs"));
#if UPSTREAM_PACKAGES
        compilation = compilation.AddReferences(((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is "Amazon.Lambda.Annotations.dll" or "Amazon.Lambda.Core.dll")
            .Select(path => Microsoft.CodeAnalysis.MetadataReference.CreateFromFile(path)));
#endif
        return compilation;
    }

    public static Generated Generate(params string[] sources) => Generated.From(Compile(sources));

    /// <summary>Starts a function; the code compiles without a warning, the compiler's or ours.</summary>
    public static RunningApi Start(string functionId, params string[] sources)
    {
        var generated = Generate(sources);
        generated.Complaints.ShouldBeEmpty();
        return RunningApi.Start(generated, functionId);
    }

    private static string Read(string name) => File.ReadAllText(Path.Combine(Places.Root, "tests", "Generator.Tests", "Upstream", "StandIns", name + ".txt"));
}
