using Sluice.Generator.Helpers;
using Sluice.Generator.Model.Functions;
using Sluice.Generator.Model.Operations;

namespace Sluice.Generator.Emitting.Codec;

/// <summary>
/// Writes the code that takes services from the container of Microsoft.Extensions.DependencyInjection. Each invocation has a scope of its own.
/// </summary>
internal static class ServiceEmitter
{
    public const string Provider = "global::System.IServiceProvider";

    public const string Container = Namespace + "ServiceProvider";

    public const string Scope = Namespace + "AsyncServiceScope";

    /// <summary>The expression that creates the scope of an invocation.</summary>
    public const string CreateScope = Extensions + "CreateAsyncScope(services)";

    private const string Namespace = "global::Microsoft.Extensions.DependencyInjection.";
    private const string Extensions = Namespace + "ServiceProviderServiceExtensions.";
    private const string KeyedExtensions = Namespace + "ServiceProviderKeyedServiceExtensions.";

    /// <summary>
    /// Writes the creation of the scope and, if the constructor of the function class takes services, of the handler. Both are disposed at the end of
    /// the invocation.
    /// </summary>
    public static void WriteScope(SourceWriter writer, OperationModel operation)
    {
        if (!operation.UsesServices)
        {
            return;
        }

        writer.WriteLine($"await using var scope = {CreateScope};");
        WriteHandler(writer, operation);
    }

    /// <summary>Writes the creation of the handler if its constructor takes services. The scope already exists.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="operation">The operation.</param>
    /// <param name="isKept">True if the handler is disposed when the response has been sent, and not at the end of the method.</param>
    public static void WriteHandler(SourceWriter writer, OperationModel operation, bool isKept = false)
    {
        if (operation.Handler is not { IsScoped: true } handler)
        {
            return;
        }

        if (isKept)
        {
            writer.WriteLine($"var handler = {StreamEmitter.Keep(New(handler.TypeName, handler.Services), handler.Disposal)};");
        }
        else
        {
            WriteInstance(writer, "handler", handler.TypeName, handler.Services, handler.Disposal);
        }
    }

    /// <summary>Writes the creation of an object from services, which is disposed at the end of the method.</summary>
    public static void WriteInstance(
        SourceWriter writer, string local, string typeName, EquatableArray<ServiceModel> services, HandlerDisposal disposal)
    {
        var use = disposal switch
        {
            HandlerDisposal.Asynchronous => "await using ",
            HandlerDisposal.Synchronous => "using ",
            _ => "",
        };
        writer.WriteLine($"{use}var {local} = {New(typeName, services)};");
    }

    private static string New(string typeName, EquatableArray<ServiceModel> services) => $"new {typeName}({string.Join(", ", services.Items.Select(Get))})";

    public static string Get(ParameterModel parameter) =>
        Get(new ServiceModel(
            parameter.Type.Name, parameter is { Type.IsNullable: false, DefaultExpression: null }, parameter.ServiceKey, parameter.DefaultExpression));

    /// <summary>Writes the method that opens a scope for validation.</summary>
    public static void WriteOpenScope(SourceWriter writer)
    {
        writer.WriteLine($"protected override {Provider} OpenScope(out global::System.IAsyncDisposable? scope)");
        writer.OpenBlock();
        writer.WriteLine($"var opened = {Extensions}CreateAsyncScope(_services);");
        writer.WriteLine("scope = opened;");
        writer.WriteLine("return opened.ServiceProvider;");
        writer.CloseBlock();
    }

    /// <summary>Writes the creation of the container with the services that the startup class registers.</summary>
    /// <param name="writer">Receives the method.</param>
    /// <param name="startup">The startup class.</param>
    /// <param name="hasLoggers">True if the container gets the loggers of <see cref="LoggerEmitter"/>.</param>
    public static void WriteContainer(SourceWriter writer, StartupModel startup, bool hasLoggers)
    {
        writer.WriteLine(SourceWriter.UsesHandlers);
        writer.WriteLine($"private static {Container} CreateServices()");
        writer.OpenBlock();
        writer.WriteLine($"var services = new {Namespace}ServiceCollection();");
        writer.WriteLine($"(({Namespace}IServiceCollection)services).Add(new {Namespace}ServiceDescriptor(");
        writer.WriteLine("    typeof(global::Sluice.IOperationContext), global::Sluice.Runtime.OperationContext.Current));");
        writer.WriteLine($"{(startup.IsStatic ? startup.TypeName : $"new {startup.TypeName}()")}.ConfigureServices(services);");
        writer.WriteLine("global::Sluice.Runtime.FunctionServices.Configure(services);");
        if (hasLoggers)
        {
            writer.WriteLine($"{LoggerEmitter.ClassName}.AddTo(services);");
        }

        writer.WriteLine($"return {Namespace}ServiceCollectionContainerBuilderExtensions.BuildServiceProvider(services);");
        writer.CloseBlock();
    }

    private static string Get(ServiceModel service)
    {
        var how = service.IsRequired ? "GetRequired" : "Get";
        var value = service.Key is null
            ? $"{Extensions}{how}Service<{service.TypeName}>(scope.ServiceProvider)"
            : $"{KeyedExtensions}{how}KeyedService<{service.TypeName}>(scope.ServiceProvider, {service.Key})";
        return service.IsRequired || service.DefaultExpression is null or "null" ? value : $"({value} ?? {service.DefaultExpression})";
    }
}
