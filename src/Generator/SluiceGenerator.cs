using Microsoft.CodeAnalysis;
using Sluice.Generator.Emitting;
using Sluice.Generator.Pipeline;

namespace Sluice.Generator;

/// <summary>From declared operations to codecs, the program's entry point and the deploy files.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class SluiceGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var operations = OperationSteps.Parse(context);
        var functions = ApiSteps.ParseFunctions(context);
        var declarations = ApiSteps.ParseDeclarations(context);
        var project = ApiSteps.ParseProject(context);

        var allOperations = OperationSteps.Concat(OperationSteps.Models(operations));
        var allFunctions = ApiSteps.Models(functions);
        var api = ApiSteps.Assemble(declarations, allFunctions, allOperations, project);

        context.RegisterImplementationSourceOutput(api, DeployFilesClassEmitter.Emit);
        context.RegisterSourceOutput(DiagnosticSteps.Collect(context, declarations, functions, operations), DiagnosticSteps.Report);
    }
}
