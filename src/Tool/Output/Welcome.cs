using System.Globalization;
using Sluice.LocalGateway.Basics;
using Sluice.LocalGateway.Deployment;
using Sluice.LocalGateway.Documents.Model;
using Sluice.LocalGateway.Hosting;
using Sluice.LocalGateway.Integrations.Lambda;
using Sluice.LocalGateway.Stages;
using Spectre.Console;

namespace Sluice.Tool.Output;

/// <summary>Prints the first output of the gateway: warnings, the address, the routes and a call to try.</summary>
internal static class Welcome
{
    public static void Print(GatewayHost host, DeployFolder folder)
    {
        var console = Terminal.Create();
        if (host.PortNote is { } note)
        {
            console.MarkupLineInterpolated($"[yellow]{note}[/]");
        }

        if (host.Options.Local.Path is { Length: > 0 } local)
        {
            console.MarkupLineInterpolated($"Local values: {Path.GetRelativePath(Environment.CurrentDirectory, local)}");
        }

        foreach (var warning in host.Warnings)
        {
            console.MarkupLineInterpolated($"[yellow]{warning}[/]");
        }

        foreach (var problem in folder.Api.Problems)
        {
            console.MarkupLineInterpolated($"[red]error: {problem}[/]");
        }

        console.WriteLine();
        console.MarkupLineInterpolated($"[bold]{folder.Api.Title}[/]");
        Console.Out.WriteLine($"Invoke URL: {host.InvokeUrl}");
        Console.Out.WriteLine($"Page:       {new Uri(new Uri(host.InvokeUrl), "/_sluice")} (each request, step by step)");
        if (host.Options.InProcess)
        {
            Console.Out.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"Functions:  in the process of the gateway ({Environment.ProcessId}), and nothing times out"));
        }

        console.WriteLine();
        console.Write(Routes(folder.Api, host.Gateway.Stage));
        console.WriteLine();
        var key = TryIt.KeyOf(folder, host.Options)?.Value;
        if (TryIt.Choose(folder, host.Options, host.Gateway.Stage, hasKey: key is not null) is { } first)
        {
            // This is not written through the table's console, which would break the line to fit the window.
            Console.Out.WriteLine("Try it:");
            Console.Out.WriteLine();
            Console.Out.WriteLine(CurlExample.For(first, host.InvokeUrl, key));
            Console.Out.WriteLine();
        }

        Console.Out.WriteLine("Ctrl+C stops the gateway and its functions.");
        Console.Out.WriteLine();
        Console.Out.Flush();
    }

    private static Table Routes(ApiDocument api, StageSettings stage)
    {
        var table = new Table().Border(TableBorder.Simple);
        table.AddColumn("Method");
        table.AddColumn("Path");
        table.AddColumn("Operation");
        table.AddColumn("Integration");
        foreach (var method in api.Methods)
        {
            table.AddRow(
                new Text(method.HttpMethod),
                new Text($"/{stage.Name}{method.ResourcePath}"),
                new Text(method.Name),
                new Text(Describe(method.Integration, stage)));
        }

        return table;
    }

    private static string Describe(Integration integration, StageSettings stage)
    {
        var uri = PseudoParameters.Replace(stage.Show(integration.Uri));
        return integration.Type switch
        {
            IntegrationType.Mock => "mock",
            IntegrationType.Lambda => $"function {FunctionUri.FindName(uri)}",
            IntegrationType.Service => uri[uri.IndexOf("apigateway", StringComparison.Ordinal)..],
            IntegrationType.LambdaProxy => $"function {FunctionUri.FindName(uri)} (proxy)",
            IntegrationType.HttpProxy => $"{integration.HttpMethod} {uri} (proxy)",
            _ => $"{integration.HttpMethod} {uri}",
        };
    }
}
