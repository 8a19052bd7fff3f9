using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Sluice.Generator.Model.Functions;

namespace Sluice.Generator.Emitting.Codec;

/// <summary>Writes the class with the functions of the assembly and its entry point.</summary>
internal static class ProgramEmitter
{
    private const string Hooks = "global::Sluice.IFunctionHooks";

    public static void Emit(SourceProductionContext context, ProgramModel program)
    {
        if (program.Functions.Count == 0)
        {
            return;
        }

        var writer = new SourceWriter();
        writer.WriteHeader();
        writer.WriteLine("namespace Sluice.Generated;");
        writer.WriteLine();
        writer.WriteLine("/// <summary>Answers the Lambda Runtime API with the function that SLUICE_FUNCTION names.</summary>");
        writer.WriteLine(SourceWriter.GeneratedCode);
        writer.WriteLine("internal static class Program");
        writer.OpenBlock();
        WriteEntry(writer, program);
        foreach (var function in program.Functions)
        {
            writer.WriteLine();
            WriteFunction(writer, function, program.Startup is not null);
        }

        if (program.Startup is { } startup)
        {
            writer.WriteLine();
            ServiceEmitter.WriteContainer(writer, startup, program.HasLoggers);
        }

        writer.CloseBlock();
        context.AddSource("Sluice.Generated.Program.g.cs", writer.ToSourceText());
        if (program.NeedsName)
        {
            context.AddSource("Sluice.Generated.AssemblyName.g.cs", Name());
        }

        if (program.Context is not null)
        {
            LambdaContextEmitter.Emit(context, program.Context);
        }

        if (program.HasLoggers)
        {
            LoggerEmitter.Emit(context);
        }
    }

    // ASP.NET Core projects declare such a class by hand: a type by which tests name the assembly, as in LocalApi.StartAsync<Program>().
    private static SourceText Name()
    {
        var writer = new SourceWriter();
        writer.WriteHeader();
        writer.WriteLine("/// <summary>Stands for this assembly where one is named by a type, as in LocalApi.StartAsync&lt;Program&gt;() of a test.</summary>");
        writer.WriteLine(SourceWriter.GeneratedCode);
        writer.WriteLine("public sealed class Program");
        writer.OpenBlock();
        writer.WriteLine("private Program() { }");
        writer.CloseBlock();
        return writer.ToSourceText();
    }

    private static void WriteEntry(SourceWriter writer, ProgramModel program)
    {
        var ids = string.Join(", ", program.Functions.Items.Select(f => CodecNames.Literal(f.LogicalId)));
        if (program.NeedsMain)
        {
            writer.WriteLine("private static global::System.Threading.Tasks.Task<int> Main() => RunAsync();");
            writer.WriteLine();
        }

        writer.WriteLine("internal static global::System.Threading.Tasks.Task<int> RunAsync() =>");
        var amazon = program.AmazonCore.IsNone ? "" : $", {TypeOf(program.AmazonCore.SnapshotRestore)}, {TypeOf(program.AmazonCore.TraceProvider)}";
        writer.WriteLine($"    global::Sluice.Runtime.LambdaRuntime.RunAsync(new[] {{ {ids} }}, Create{amazon});");
        writer.WriteLine();
        writer.WriteLine("internal static global::Sluice.Runtime.Function Create(string functionId) => functionId switch");
        writer.OpenBlock();
        foreach (var function in program.Functions)
        {
            writer.WriteLine($"{CodecNames.Literal(function.LogicalId)} => new {function.LogicalId}Operations(),");
        }

        writer.WriteLine("_ => throw new global::System.ArgumentOutOfRangeException(\"functionId\"),");
        writer.CloseBlock(";");
    }

    private static string TypeOf(string? type) => type is null ? "null" : $"typeof({type})";

    // The startup class runs in the process of every function, as Amazon's does.
    private static void WriteFunction(SourceWriter writer, ProgramFunctionModel function, bool hasServices)
    {
        var ids = string.Join(", ", function.Operations.Items.Select(o => CodecNames.Utf8(o.OperationId) + ".ToArray()"));
        writer.WriteLine(SourceWriter.UsesHandlers);
        writer.WriteLine($"private sealed class {function.LogicalId}Operations : global::Sluice.Runtime.Function");
        writer.OpenBlock();
        var takesHandler = function.Operations.Items.Any(o => o.TakesHandler);
        if (takesHandler)
        {
            writer.WriteLine($"private readonly {function.TypeName} _handler = new {function.TypeName}();");
            writer.WriteLine();
        }

        if (hasServices)
        {
            writer.WriteLine($"private readonly {ServiceEmitter.Container} _services = CreateServices();");
            writer.WriteLine();
            writer.WriteLine($"public override {TypeNames.ValueTask} DisposeAsync() => _services.DisposeAsync();");
            writer.WriteLine();
        }

        if (hasServices && function.Operations.Items.Any(o => o.NeedsValidationServices))
        {
            ServiceEmitter.WriteOpenScope(writer);
            writer.WriteLine();
        }

        writer.WriteLine($"internal {function.LogicalId}Operations() : base({ids}) {{ }}");
        writer.WriteLine();
        WriteOverride(
            writer, function, $"protected override {TypeNames.ValueTask} InvokeAsync(int operation, {TypeNames.Invocation})",
            operation => Call(function, operation));
        ThrowsEmitter.Write(writer, function.Operations);
        ProxyRouteEmitter.Write(writer, function.Operations);
        writer.WriteLine();
        WriteOverride(
            writer, function, "protected override global::Sluice.Runtime.OperationInfo? Describe(int operation)",
            operation => CodecNames.Operation(function.TypeName, operation.OperationId) + ".Describe()");
        if (takesHandler || hasServices)
        {
            writer.WriteLine();
            writer.WriteLine($"protected override global::System.Collections.Generic.IReadOnlyList<{Hooks}> FindHooks() =>");
            var (handler, services) = (takesHandler ? "_handler" : "null", hasServices ? "_services" : "null");
            writer.WriteLine($"    global::Sluice.Runtime.FunctionHooks.Find({handler}, {services});");
        }

        writer.CloseBlock();
    }

    // The method's value is that of the operation with the given index. A function with one operation does not look at the index.
    private static void WriteOverride(
        SourceWriter writer, ProgramFunctionModel function, string signature, Func<ProgramOperationModel, string> value)
    {
        var operations = function.Operations;
        if (operations.Count == 1)
        {
            writer.WriteLine($"{signature} => {value(operations[0])};");
            return;
        }

        writer.WriteLine(signature + " => operation switch");
        writer.OpenBlock();
        for (var i = 0; i < operations.Count; i++)
        {
            var index = i == operations.Count - 1 ? "_" : i.ToString(CultureInfo.InvariantCulture);
            writer.WriteLine($"{index} => {value(operations[i])},");
        }

        writer.CloseBlock(";");
    }

    private static string Call(ProgramFunctionModel function, ProgramOperationModel operation) =>
        $"{CodecNames.Operation(function.TypeName, operation.OperationId)}.InvokeAsync"
        + $"({(operation.TakesHandler ? "_handler, " : "")}{(operation.TakesServices ? "_services, " : "")}invocation)";
}
