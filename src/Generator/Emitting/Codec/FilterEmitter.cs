using System.Globalization;
using Sluice.Generator.Model.Operations;

namespace Sluice.Generator.Emitting.Codec;

/// <summary>
/// Writes the code of an operation with filters: a class whose fields are the arguments, and which calls each filter and the method directly. One object
/// of it is made for each invocation.
/// </summary>
internal static class FilterEmitter
{
    private const string Base = "global::Sluice.Runtime.FilteredOperation";
    private const string Result = TypeNames.ValueTask + "<global::Sluice.FilterResult>";

    public static void Write(SourceWriter writer, OperationModel operation, SeenBits seen, CallEmitter call)
    {
        writer.WriteLine($"internal static {TypeNames.ValueTask} InvokeAsync({call.LeadingParameters}{TypeNames.Invocation})");
        writer.OpenBlock();
        OperationEmitter.WriteBegin(writer, operation);
        writer.WriteLine($"return new Filtered({Names(operation)}).StartAsync();");
        writer.CloseBlock();
        writer.WriteLine();
        writer.WriteLine(SourceWriter.UsesHandlers);
        writer.WriteLine($"private sealed class Filtered : {Base}");
        writer.OpenBlock();
        WriteFields(writer, operation, seen);
        WriteConstructor(writer, operation, call);
        WriteBind(writer, operation, seen);
        WriteRun(writer, operation);
        WriteFilters(writer, operation);
        call.WriteFilteredMethod();
        writer.CloseBlock();
    }

    private static void WriteFields(SourceWriter writer, OperationModel operation, SeenBits seen)
    {
        if (CallEmitter.HasHandler(operation))
        {
            writer.WriteLine($"private readonly {operation.Handler.TypeName} handler;");
        }

        if (operation.UsesServices)
        {
            writer.WriteLine($"private readonly {ServiceEmitter.Provider} services;");
            writer.WriteLine($"private {ServiceEmitter.Scope} scope;");
        }

        writer.WriteLine("private readonly global::Sluice.Runtime.Invocation invocation;");
        foreach (var parameter in Bound(operation))
        {
            var initial = TypeNames.Forgive(parameter.Type).Length > 0 ? " = null!" : "";
            writer.WriteLine($"private {TypeNames.Declared(parameter.Type)} p_{parameter.Name}{initial};");
        }

        foreach (var local in Kept(operation, seen))
        {
            writer.WriteLine($"private ulong {local};");
        }

        writer.WriteLine();
    }

    private static void WriteConstructor(SourceWriter writer, OperationModel operation, CallEmitter call)
    {
        writer.WriteLine($"internal Filtered({call.LeadingParameters}{TypeNames.Invocation})");
        writer.WriteLine($"    : base(invocation, {Text(operation.Filters.Count)}, hasValue: {(operation.Result.Type is null ? "false" : "true")})");
        writer.OpenBlock();
        foreach (var name in Names(operation).Split([", "], StringSplitOptions.None))
        {
            writer.WriteLine($"this.{name} = {name};");
        }

        writer.CloseBlock();
        writer.WriteLine();
    }

    private static void WriteBind(SourceWriter writer, OperationModel operation, SeenBits seen)
    {
        writer.WriteLine("protected override void Bind()");
        writer.OpenBlock();
        BindingEmitter.Write(writer, operation, seen);
        foreach (var parameter in Bound(operation))
        {
            writer.WriteLine($"this.p_{parameter.Name} = p_{parameter.Name}{TypeNames.Forgive(parameter.Type)};");
        }

        foreach (var local in Kept(operation, seen))
        {
            writer.WriteLine($"this.{local} = {local};");
        }

        writer.CloseBlock();
        writer.WriteLine();
    }

    private static void WriteRun(SourceWriter writer, OperationModel operation)
    {
        if (operation.UsesServices)
        {
            writer.WriteLine($"protected override async {TypeNames.ValueTask} RunAsync()");
            writer.OpenBlock();
            writer.WriteLine($"scope = {ServiceEmitter.CreateScope};");
            writer.WriteLine("try { await base.RunAsync().ConfigureAwait(false); }");
            writer.WriteLine("finally { await scope.DisposeAsync().ConfigureAwait(false); }");
            writer.CloseBlock();
            writer.WriteLine();
        }
    }

    private static void WriteFilters(SourceWriter writer, OperationModel operation)
    {
        var binding = Enumerable.Range(0, operation.Filters.Count).Where(i => operation.Filters[i].Binds).Select(Text).ToArray();
        if (binding.Length > 0)
        {
            writer.WriteLine($"protected override bool Binds(int filter) => filter is {string.Join(" or ", binding)};");
            writer.WriteLine();
        }

        writer.WriteLine($"protected override {Result} FilterAsync(int filter) => filter switch");
        writer.OpenBlock();
        for (var i = 0; i < operation.Filters.Count; i++)
        {
            writer.WriteLine($"{(i == operation.Filters.Count - 1 ? "_" : Text(i))} => Filter{Text(i)}Async(),");
        }

        writer.CloseBlock(";");
        writer.WriteLine();
        for (var i = 0; i < operation.Filters.Count; i++)
        {
            WriteFilter(writer, operation.Filters[i], i);
            writer.WriteLine();
        }
    }

    private static void WriteFilter(SourceWriter writer, FilterModel filter, int index)
    {
        var arguments = string.Join(", ", filter.Arguments.Items.Select(argument => Argument(argument, index)));
        writer.WriteLine($"private async {Result} Filter{Text(index)}Async()");
        writer.OpenBlock();
        if (filter.Services.Count > 0)
        {
            ServiceEmitter.WriteInstance(writer, "filter", filter.TypeName, filter.Services, filter.Disposal);
        }
        else
        {
            const string Shared = "global::Sluice.Runtime.SharedFilters.";
            writer.WriteLine($"var filter = {Shared}Find<{filter.TypeName}>() ?? {Shared}Keep(new {filter.TypeName}());");
        }

        writer.WriteLine($"return await filter.InvokeAsync({arguments}).ConfigureAwait(false);");
        writer.CloseBlock();
    }

    private static string Argument(FilterArgumentModel argument, int index) => argument switch
    {
        { Bound: { } name } => "p_" + name,
        { Special: { Source: ParameterSource.Cancellation } } => "invocation.Cancellation",
        { Special: { Source: ParameterSource.LambdaContext } } => "new LambdaContext(invocation)",
        { Special: { } service } => ServiceEmitter.Get(service),
        { Expression: FilterModel.Next } => $"After({Text(index)})",
        _ => argument.Expression!,
    };

    private static IEnumerable<ParameterModel> Bound(OperationModel operation) => operation.Parameters.Items.Where(p => p.IsBound);

    private static IEnumerable<string> Kept(OperationModel operation, SeenBits seen) =>
        operation.Parameters.Items.Any(p => p.KeepsDefault) ? seen.Locals : [];

    private static string Names(OperationModel operation) =>
        (CallEmitter.HasHandler(operation) ? "handler, " : "") + (operation.UsesServices ? "services, " : "") + "invocation";

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
