using Microsoft.CodeAnalysis;
using Sluice.Generator.Emitting;
using Sluice.Generator.Emitting.Codec;
using Sluice.Generator.Pipeline;

namespace Sluice.Generator;

/// <summary>
/// Generates codecs, the entry point of the program and the deploy files from declared operations. Declarations with errors are left out, and the
/// analyzers report the errors.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class SluiceGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var declarations = context.CompilationProvider.Select(new DeclarationReader().Read).WithTrackingName(TrackingNames.Declarations);
        var functions = ApiSteps.Functions(declarations);
        var authorizers = ApiSteps.Authorizers(declarations);
        var project = ApiSteps.Project(context, declarations);
        var program = EmitSteps.Program(
            functions, OperationSteps.Handled(declarations), project, ApiSteps.Startup(declarations), authorizers, ApiSteps.Cors(declarations));
        var api = ApiSteps.Assemble(
            ApiSteps.RestApi(declarations), functions, OperationSteps.All(declarations), project, TemplateFileSteps.Read(context), authorizers);

        context.RegisterSourceOutput(OperationSteps.Each(declarations), OperationEmitter.Emit);
        context.RegisterSourceOutput(authorizers.SelectMany(static (all, _) => all), AuthorizerEmitter.Emit);
        context.RegisterSourceOutput(EmitSteps.NamedTypes(declarations), TypeEmitter.Emit);
        context.RegisterSourceOutput(EmitSteps.Collections(declarations), TypeEmitter.Emit);
        context.RegisterSourceOutput(program, ProgramEmitter.Emit);
        context.RegisterSourceOutput(
            program.Combine(ApiSteps.LeftOut(declarations)), static (context, parts) => EntryStubEmitter.Emit(context, parts.Left, parts.Right));

        // An editor does not need the deploy files, so they are not generated while code is edited.
        context.RegisterImplementationSourceOutput(
            CommentFileSteps.Describe(context, api).Combine(ApiSteps.LeftOut(declarations)),
            static (context, parts) => DeployFilesClassEmitter.Emit(context, parts.Left, parts.Right));
        context.RegisterImplementationSourceOutput(OverlayFileSteps.State(context), OverlayStateEmitter.Emit);
    }
}
