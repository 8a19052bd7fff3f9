using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Sluice.BuildTasks.DeployFiles;
using Sluice.Generator.Tests.Support;

namespace Sluice.BuildTasks.Tests.Overlays;

/// <summary>The deploy files that the generator makes of a source.</summary>
internal static class BuiltApi
{
    /// <summary>An API with two functions, stage variables, parameters, a usage plan, a queue and logs.</summary>
    public const string Shop = """
        using System;
        using Sluice;

        [assembly: RestApi("Shop", Stage = "prod", Description = "A shop.")]
        [assembly: StageVariable("color", "red")]
        [assembly: StackParameter("TableName", Default = "orders")]
        [assembly: StackOutput("OrdersArn", "${OrdersFunction.Arn}")]
        [assembly: StageSettings(AccessLog = true)]
        [assembly: UsagePlan("partners", Keys = ["acme"])]

        [LambdaFunction]
        [EnvironmentVariable("TABLE", "${TableName}")]
        public sealed class OrdersFunction
        {
            [HttpGet("/orders/{id}")]
            public string Get([FromPath] string id) => id;

            [HttpPost("/orders")]
            public string Place([FromBody] Order order) => order.Sku;
        }

        [LambdaFunction(Timeout = 20)]
        public sealed class ReportsFunction
        {
            [HttpGet("/reports")]
            public string All() => "";
        }

        public interface IJobs
        {
            [HttpPost("/jobs"), SqsSendMessage("shop-jobs"), Returns(202)]
            void Add([FromBody] Order order);
        }

        public sealed record Order(string Sku, int Count);
        """;

    private static readonly string Configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;

    private static readonly Lazy<Assembly> Generator = new(() => Assembly.LoadFrom(Built("Generator", "netstandard2.0", "Sluice.Generator.dll")));

    private static readonly Lazy<ImmutableArray<MetadataReference>> Assemblies = new(() =>
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal) || Path.GetFileName(path) == "netstandard.dll")
            .Select(path => MetadataReference.CreateFromFile(path)),
        MetadataReference.CreateFromFile(Built("Attributes", "netstandard2.0", "Sluice.dll")),
        MetadataReference.CreateFromFile(Built("Runtime", "net10.0", "Sluice.Runtime.dll")),
    ]);

    private static readonly ConcurrentDictionary<string, IReadOnlyDictionary<string, string>> Known = new(StringComparer.Ordinal);

    /// <summary>What a project of Sluice is compiled against: .NET, attributes and runtime.</summary>
    public static ImmutableArray<MetadataReference> References => Assemblies.Value;

    /// <param name="source">The source of the API.</param>
    /// <param name="properties">Properties of the project, such as <c>SluiceYaml</c>.</param>
    /// <returns>The texts of the files by their paths.</returns>
    public static IReadOnlyDictionary<string, string> Files(string source, params (string Name, string Value)[] properties) =>
        Known.GetOrAdd(source + string.Concat(properties), _ => Make(source, properties));

    /// <summary>The path of an assembly that the build of the tests made.</summary>
    public static string Built(string project, string framework, string assembly) =>
        Path.Combine(Places.Root, "src", project, "bin", Configuration, framework, assembly);

    private static Dictionary<string, string> Make(string source, (string Name, string Value)[] properties)
    {
        var options = new CSharpParseOptions(LanguageVersion.CSharp12);
        var compilation = CSharpCompilation.Create(
            "Shop", [CSharpSyntaxTree.ParseText(source, options)], References, new CSharpCompilationOptions(OutputKind.ConsoleApplication));
        var generator = (IIncrementalGenerator)Activator.CreateInstance(Generator.Value.GetType("Sluice.Generator.SluiceGenerator", throwOnError: true)!)!;
        var result = CSharpGeneratorDriver.Create([generator.AsSourceGenerator()], parseOptions: options, optionsProvider: new ProjectProperties(properties))
            .RunGenerators(compilation).GetRunResult();
        result.Results.Single().Exception.ShouldBeNull();
        var constants = result.GeneratedTrees.SelectMany(tree => tree.GetRoot().DescendantNodes()).OfType<VariableDeclaratorSyntax>()
            .Where(variable => variable.Ancestors().OfType<ClassDeclarationSyntax>().Any(type => type.Identifier.Text == "DeployFiles"))
            .ToDictionary(variable => variable.Identifier.Text);
        constants.GetValueOrDefault("LeftOut")?.ToString().ShouldBeNull();
        var packed = string.Concat(constants["Files"].Initializer!.DescendantNodes().OfType<LiteralExpressionSyntax>().Select(literal => literal.Token.ValueText));
        return PackedFiles.Read(packed).ToDictionary(file => file.Path, file => Encoding.UTF8.GetString(file.Bytes), StringComparer.Ordinal);
    }
}
