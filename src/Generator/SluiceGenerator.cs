using Microsoft.CodeAnalysis;
using Sluice.Generator.Emitting;
using Sluice.Generator.Emitting.Codec;
using Sluice.Generator.Pipeline;

namespace Sluice.Generator;

/// <summary>From declared operations to codecs, the program's entry point and the deploy files. What has errors is left out: the analyzers report it.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class SluiceGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var operations = OperationSteps.Parse(context);
        var everyOperation = OperationSteps.Concat(operations);
        var functions = ApiSteps.ParseFunctions(context);
        var authorizers = AuthorizerSteps.Parse(context);
        var project = ApiSteps.ParseProject(context);
        var templates = TemplateFileSteps.Read(context);
        var api = ApiSteps.Assemble(ApiSteps.ParseDeclaration(context), functions, everyOperation, project, templates, authorizers);

        // What no function serves has no code.
        var handledModels = OperationSteps.Handled(operations);
        var allOperations = OperationSteps.Concat(handledModels);

        foreach (var models in handledModels)
        {
            context.RegisterSourceOutput(models, OperationEmitter.Emit);
        }

        context.RegisterSourceOutput(authorizers.SelectMany(static (all, _) => all), AuthorizerEmitter.Emit);
        context.RegisterSourceOutput(EmitSteps.NamedTypes(allOperations), TypeEmitter.Emit);
        context.RegisterSourceOutput(EmitSteps.Collections(allOperations), TypeEmitter.Emit);
        context.RegisterSourceOutput(EmitSteps.Program(functions, allOperations, project, ApiSteps.ParseStartup(context), authorizers), ProgramEmitter.Emit);
        context.RegisterImplementationSourceOutput(api, DeployFilesClassEmitter.Emit);
    }
}
