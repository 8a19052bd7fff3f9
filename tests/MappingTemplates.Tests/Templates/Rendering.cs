namespace Sluice.MappingTemplates.Tests.Templates;

/// <summary>Renders a template in one line.</summary>
internal static class Rendering
{
    public static string Of(string template, string body = "", TemplateLimits? limits = null) =>
        MappingTemplate.Parse(template, limits).Render(Context(body));

    public static TemplateRenderException FailureOf(string template, TemplateLimits? limits = null) =>
        Should.Throw<TemplateRenderException>(() => Of(template, limits: limits));

    public static TemplateContext Context(string body = "") => new(new InputData(
        body,
        [KeyValuePair.Create("id", "p1")],
        [KeyValuePair.Create("id", "q1"), KeyValuePair.Create("page", "2")],
        [KeyValuePair.Create("X-Tenant", "t"), KeyValuePair.Create("page", "h")]));
}
