extern alias engine;

using engine::Sluice.MappingTemplates;

namespace Sluice.Generator.Tests.DeployFiles.Rendering;

/// <summary>This project's engine.</summary>
internal static class Engine
{
    public static IEnumerable<Rendered> Render(string template, IEnumerable<Request> requests)
    {
        var parsed = MappingTemplate.Parse(template);
        foreach (var request in requests)
        {
            var context = new TemplateContext(
                new InputData(request.Body, request.Path, request.Query, request.Headers),
                new ContextData(request.Context),
                request.StageVariables);
            var text = parsed.Render(context);
            var over = context.Context.ResponseOverride;
            yield return new Rendered(text, over.Status, over.Headers.ToDictionary(header => header.Key, header => header.Value[0]));
        }
    }
}
