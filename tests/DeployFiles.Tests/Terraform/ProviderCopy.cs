using System.Text.Json.Nodes;
using Sluice.DeployFiles.Tests.Terraform.Modules;
using Sluice.DeployFiles.Tests.Terraform.StandIns;

namespace Sluice.DeployFiles.Tests.Terraform;

/// <summary>A copy of a module for the provider that is in a folder.</summary>
internal static class ProviderCopy
{
    private const string Variable = "SLUICE_TERRAFORM_PROVIDERS";

    private static readonly string[] Services = ["apigateway", "lambda", "sts", "iam", "cloudwatchlogs", "cloudwatch", "route53", "wafv2", "acm", "ssm"];

    /// <summary>Writes the copy and initializes Terraform there; skips the test where there is no provider.</summary>
    public static void Write(TerraformModule module, string folder)
    {
        var providers = Environment.GetEnvironmentVariable(Variable) ?? "";
        Assert.SkipWhen(providers.Length == 0, $"The variable {Variable} names no folder with Terraform's providers.");
        var versions = Directory.GetDirectories(Path.Combine(providers, "registry.terraform.io", "hashicorp", "aws"));
        var version = versions.Max(found => new Version(Path.GetFileName(found)))!;
        foreach (var file in Directory.GetFiles(module.Folder).Where(file => Path.GetFileName(file).Contains(".tf", StringComparison.Ordinal)))
        {
            var text = File.ReadAllText(file);
            File.WriteAllText(
                Path.Combine(folder, Path.GetFileName(file)),
                file.EndsWith(".tf.json", StringComparison.Ordinal) && version.Major < 6 ? ForVersion5(JsonNode.Parse(text)!.AsObject()).ToJsonString() : text);
        }

        TerraformCommand.Run(folder, "init", "-no-color", "-input=false", "-plugin-dir=" + providers);
    }

    /// <summary>Lets the provider call another address in place of AWS.</summary>
    public static void WriteProvider(string folder, string address) => File.WriteAllText(Path.Combine(folder, "provider.tf.json"), new JsonObject
    {
        ["provider"] = new JsonObject
        {
            ["aws"] = new JsonObject
            {
                ["region"] = "us-east-1",
                ["access_key"] = "local",
                ["secret_key"] = "local",
                ["skip_credentials_validation"] = true,
                ["skip_metadata_api_check"] = true,
                ["skip_requesting_account_id"] = true,
                ["endpoints"] = new JsonObject(Services.Select(service => KeyValuePair.Create(service, (JsonNode?)address))),
            },
        },
    }.ToJsonString());

    // What version 6 has added to what a module uses. The rest can be validated with version 5, too.
    private static JsonNode ForVersion5(JsonObject file)
    {
        if (file["terraform"]?["required_providers"]?["aws"] is { } aws)
        {
            aws["version"] = ">= 5.0.0";
        }

        foreach (var (_, function) in file["resource"]?["aws_lambda_function"] as JsonObject ?? [])
        {
            function!.AsObject().Remove("tenancy_config");
            function["runtime"] = "dotnet8";
        }

        return JsonNode.Parse(file.ToJsonString().Replace("data.aws_region.current.region", "data.aws_region.current.name", StringComparison.Ordinal))!;
    }
}
