using Sluice.LocalGateway.Deployment;
using Sluice.LocalGateway.Json;

namespace Sluice.LocalGateway.Stages;

/// <summary>Chooses the stage to serve.</summary>
internal static class StageChoice
{
    /// <summary>Returns the stage that the options name, or the first one of the template. A document has none, so its stage can have any name.</summary>
    /// <exception cref="DocumentException">The template has no such stage, or API Gateway takes no such name.</exception>
    public static StageSettings Of(IReadOnlyList<StageSettings> stages, GatewayOptions options)
    {
        if (options.Stage is not { } wanted)
        {
            return stages.Count > 0 ? stages[0] : new("prod");
        }

        if (stages.FirstOrDefault(stage => stage.Name == wanted) is { } known)
        {
            return known;
        }

        var local = options.Local.Options.Stage == wanted ? Path.GetFileName(options.Local.Path) : null;
        if (!StageSettings.IsName(wanted))
        {
            throw new DocumentException(local ?? "sluice", local is null ? "--stage" : "$.options.stage", StageSettings.NoName(wanted));
        }

        if (stages.Count == 0)
        {
            return new(wanted);
        }

        var cure = local is null ? "name one of these with --stage" : $"write one of these as 'stage' into {local}, or name it with --stage";
        throw new DocumentException(
            options.File is { } file ? Path.GetFileName(file.Path) : "template.json",
            "$.Resources",
            $"the template has no stage '{wanted}'. Its stages are {string.Join(", ", stages.Select(stage => stage.Name))}: {cure}.");
    }
}
