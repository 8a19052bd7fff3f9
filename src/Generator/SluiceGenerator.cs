using Microsoft.CodeAnalysis;
using Sluice.Generator.Emitting;
using Sluice.Generator.Emitting.Codec;
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
        var startups = ApiSteps.ParseStartups(context);

        var operationModels = OperationSteps.Models(operations);
        var everyOperation = OperationSteps.Concat(operationModels);
        var templates = TemplateFileSteps.Read(context);

        var parsedAuthorizers = AuthorizerSteps.Parse(context);
        var authorizers = AuthorizerSteps.Models(parsedAuthorizers);

        // What no function serves has no code.
        var handledModels = OperationSteps.Handled(operationModels);
        var allOperations = OperationSteps.Concat(handledModels);
        var allFunctions = ApiSteps.Models(functions);
        var api = ApiSteps.Assemble(declarations, allFunctions, everyOperation, project, templates, authorizers);

        foreach (var models in handledModels)
        {
            context.RegisterSourceOutput(models, OperationEmitter.Emit);
        }

        context.RegisterSourceOutput(authorizers.SelectMany(static (all, _) => all), AuthorizerEmitter.Emit);
        context.RegisterSourceOutput(EmitSteps.NamedTypes(allOperations), TypeEmitter.Emit);
        context.RegisterSourceOutput(EmitSteps.Collections(allOperations), TypeEmitter.Emit);
        context.RegisterSourceOutput(EmitSteps.Program(allFunctions, allOperations, project, ApiSteps.Startup(startups), authorizers), ProgramEmitter.Emit);
        context.RegisterImplementationSourceOutput(api, DeployFilesClassEmitter.Emit);
        context.RegisterSourceOutput(DiagnosticSteps.Collect(context, declarations, functions, operations, templates, startups, parsedAuthorizers, project), DiagnosticSteps.Report);
    }
}
