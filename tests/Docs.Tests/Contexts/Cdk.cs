// Stand-ins of the CDK's types: its packages need Node to run, and this project needs none of them.
using System.Collections.Generic;

public sealed class ShopStack : Construct
{
    public ShopStack()
    {
// SAMPLE
    }
}

public class Construct;

public sealed class SpecRestApiProps
{
    public ApiDefinition? ApiDefinition { get; set; }
    public bool? FailOnWarnings { get; set; }
}

public sealed class ApiDefinition
{
    public static ApiDefinition FromAsset(string file) => new();
}

public sealed class SpecRestApi(Construct scope, string id, SpecRestApiProps props)
{
    public string ArnForExecuteApi() => scope + id + props;
}

public sealed class Runtime
{
    public static readonly Runtime DOTNET_10 = new();
}

public sealed class Code
{
    public static Code FromAsset(string file) => new();
}

public sealed class FunctionProps
{
    public string? FunctionName { get; set; }
    public Runtime? Runtime { get; set; }
    public string? Handler { get; set; }
    public Code? Code { get; set; }
    public IDictionary<string, string>? Environment { get; set; }
}

public sealed class ServicePrincipal(string service)
{
    public override string ToString() => service;
}

public sealed class Permission
{
    public ServicePrincipal? Principal { get; set; }
    public string? SourceArn { get; set; }
}

public sealed class Function(Construct scope, string id, FunctionProps props)
{
    public string AddPermission(string name, Permission permission) => $"{scope}{id}{props}{name}{permission}";
}
