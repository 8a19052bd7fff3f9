using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Sluice.Clients.Tests.Support;

/// <summary>A generated client, compiled together with the calls that a test makes with it.</summary>
internal static class CompiledClient
{
    private const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Text;
        global using System.Threading.Tasks;
        global using Shouldly;
        """;

    /// <summary>Compiles the sources and runs the method <c>Calls.RunAsync</c>.</summary>
    /// <param name="client">The sources of the client.</param>
    /// <param name="calls">The name of the file with the calls, in the folder <c>Calls</c>.</param>
    /// <param name="http">The argument of the method.</param>
    public static Task RunAsync(IEnumerable<string> client, string calls, HttpClient http)
    {
        var file = Path.Combine(Places.Root, "tests", "Clients.Tests", "Calls", calls);
        var assembly = Compile([.. client, File.ReadAllText(file), Usings]);
        var run = assembly.GetTypes().Single(type => type.Name == "Calls").GetMethod("RunAsync", BindingFlags.Public | BindingFlags.Static)!;
        return run.CreateDelegate<Func<HttpClient, Task>>()(http);
    }

    private static Assembly Compile(IEnumerable<string> sources)
    {
        var options = new CSharpParseOptions(LanguageVersion.Latest, preprocessorSymbols: ["NET5_0_OR_GREATER", "NETCOREAPP3_1_OR_GREATER"]);
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Select(path => MetadataReference.CreateFromFile(path));
        var compilation = CSharpCompilation.Create(
            "Client",
            sources.Select(source => CSharpSyntaxTree.ParseText(source, options)),
            references,
            new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        using var bytes = new MemoryStream();
        var result = compilation.Emit(bytes);
        result.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(diagnostic => diagnostic.ToString()).ShouldBeEmpty();
        bytes.Position = 0;
        return new AssemblyLoadContext("Client").LoadFromStream(bytes);
    }
}
