using System.Collections.Immutable;
using Sluice.Generator.Helpers;
using Sluice.Generator.Model.Declared;
using Sluice.Generator.Model.Functions;
using Sluice.Generator.Model.Operations;
using Sluice.Generator.Model.Settings;

namespace Sluice.Generator.Linking;

/// <summary>Finds the operations that each function of the program serves.</summary>
internal static class ProgramAssembler
{
    public static ProgramModel Assemble(
        ImmutableArray<DeclaredFunction> functions, ImmutableArray<DeclaredOperation> operations, ProjectModel project, StartupModel? startup,
        ImmutableArray<AuthorizerModel> authorizers, CorsModel? cors)
    {
        var ids = FunctionIds.Of(functions);

        // Without a startup class, such operations have a diagnostic. They are left out, because errors in generated code would hide it.
        var served = operations.Where(o => startup is not null || !o.UsesServices).ToLookup(o => o.OwnerName, StringComparer.Ordinal);
        var asked = authorizers.Where(a => startup is not null || !a.Handler!.IsScoped).ToArray();
        return new(
            ids.Where(f => served.Contains(f.Key) || asked.Any(a => a.Handler!.TypeName == f.Key))
                .OrderBy(f => f.Value, StringComparer.Ordinal)
                .Select(f => new ProgramFunctionModel(
                    f.Value, served[f.Key].FirstOrDefault()?.Handler.TypeName ?? f.Key,
                    Operations(served[f.Key], asked.Where(a => a.Handler!.TypeName == f.Key), cors)))
                .ToEquatableArray(),
            project.NeedsMain,
            project.NeedsName,
            startup,
            operations.Any(o => o.TakesLambdaContext) ? project.LambdaContext : null)
        {
            AmazonCore = project.AmazonCore,
            HasLoggers = project.HasLogging && startup is not null,
        };
    }

    private static EquatableArray<ProgramOperationModel> Operations(
        IEnumerable<DeclaredOperation> operations, IEnumerable<AuthorizerModel> authorizers, CorsModel? cors) =>
        operations
            .Select(o => new ProgramOperationModel(
                o.OperationId, o.Handler is { IsStatic: false, IsScoped: false }, o.UsesServices, o.TakesLambdaContext)
            {
                NeedsValidationServices = o.NeedsValidationServices,
                Throws = Throws(o),
                Mapped = Mapped(o),
                Proxy = o.IsProxy ? new(o.HttpMethod, o.Route.Template, CorsModel.Effective(o.OwnCors, cors)) : null,
            })
            .Concat(authorizers.Select(a => new ProgramOperationModel(
                a.Handler!.MethodName, a.Handler is { IsStatic: false, IsScoped: false }, a.Handler.IsScoped, TakesContext: false)))
            .OrderBy(o => o.OperationId, StringComparer.Ordinal)
            .ToEquatableArray();

    private static EquatableArray<ThrowsModel> Mapped(OperationModel operation) => operation.Throws.Items.Any(t => t.MapperName is not null)
        ? operation.Throws.Items.Select(t => t with { Description = null, Status = 0 }).ToEquatableArray() : default;

    private static EquatableArray<ThrowsModel> Throws(OperationModel operation) =>
        operation.IsAwaitedByRuntime || operation.IsFiltered
            ? operation.Throws.Items.Select(t => t with { Description = null, MapperName = null }).ToEquatableArray() : default;
}
