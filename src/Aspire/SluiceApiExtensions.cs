using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting;

/// <summary>Adds REST APIs of Sluice to an Aspire application.</summary>
public static class SluiceApiExtensions
{
    private const string Endpoint = "http";
    private const string Page = "/_sluice";

    /// <summary>
    /// Adds the REST API of a function project. Aspire builds the project and starts it as <c>dotnet run</c> does: the local gateway serves the deploy files,
    /// and each function runs as a process that inherits the resource's environment variables. The resource is healthy once the gateway serves the API.
    /// </summary>
    /// <typeparam name="TProject">The function project, such as <c>Projects.Shop</c>.</typeparam>
    /// <param name="builder">The application.</param>
    /// <param name="name">The name of the resource.</param>
    /// <param name="port">The port at which the API is reached; null for any free one.</param>
    /// <returns>The resource, which takes references and environment variables as every project of Aspire does.</returns>
    /// <remarks>
    /// The launch profile of the project is not used. The API's address is that of the endpoint <c>http</c>, followed by the name of the stage. A
    /// deployment by Aspire leaves the resource out: deploy the files that the build wrote.
    /// </remarks>
    public static IResourceBuilder<ProjectResource> AddSluiceApi<TProject>(this IDistributedApplicationBuilder builder, string name, int? port = null)
        where TProject : IProjectMetadata, new()
    {
        ArgumentNullException.ThrowIfNull(builder);
        var api = builder.AddProject<TProject>(name, static options => options.ExcludeLaunchProfile = true)
            .WithHttpEndpoint(port, name: Endpoint)
            .WithHttpHealthCheck(Page, endpointName: Endpoint)
            .WithUrlForEndpoint(Endpoint, static endpoint => new() { Url = Page, DisplayText = "Requests", Endpoint = endpoint })
            .WithAnnotation(new SluiceApiAnnotation())
            .ExcludeFromManifest();
        var target = api.GetEndpoint(Endpoint).Property(EndpointProperty.TargetPort);
        return api.WithArgs("--port").WithArgs(context => context.Args.Add(target));
    }

    /// <summary>Replaces the value of a stage variable, such as the address of a backend that is another resource.</summary>
    /// <param name="api">An API that <see cref="AddSluiceApi{TProject}"/> has added.</param>
    /// <param name="name">The name of the stage variable.</param>
    /// <param name="value">A text, or a reference to another resource: <c>ReferenceExpression.Create($"{backend.GetEndpoint("http")}")</c>.</param>
    /// <exception cref="ArgumentException">The resource is no API of Sluice.</exception>
    public static IResourceBuilder<ProjectResource> WithStageVariable(this IResourceBuilder<ProjectResource> api, string name, ReferenceExpression value)
        => With(api, "--stage-variable", ReferenceExpression.Create($"{name}={value}"));

    /// <inheritdoc cref="WithStageVariable(IResourceBuilder{ProjectResource}, string, ReferenceExpression)"/>
    public static IResourceBuilder<ProjectResource> WithStageVariable(this IResourceBuilder<ProjectResource> api, string name, string value)
        => WithStageVariable(api, name, ReferenceExpression.Create($"{value}"));

    /// <summary>Gives a parameter of the template a value in place of its default.</summary>
    /// <param name="api">An API that <see cref="AddSluiceApi{TProject}"/> has added.</param>
    /// <param name="name">The name of the parameter of the template.</param>
    /// <param name="value">A text, or a reference to another resource or to a parameter of the application.</param>
    /// <exception cref="ArgumentException">The resource is no API of Sluice.</exception>
    public static IResourceBuilder<ProjectResource> WithStackParameter(this IResourceBuilder<ProjectResource> api, string name, ReferenceExpression value)
        => With(api, "--parameter", ReferenceExpression.Create($"{name}={value}"));

    /// <inheritdoc cref="WithStackParameter(IResourceBuilder{ProjectResource}, string, ReferenceExpression)"/>
    public static IResourceBuilder<ProjectResource> WithStackParameter(this IResourceBuilder<ProjectResource> api, string name, string value)
        => WithStackParameter(api, name, ReferenceExpression.Create($"{value}"));

    /// <summary>Calls a service of AWS at the endpoint of another resource, such as a stand-in of SQS.</summary>
    /// <param name="api">An API that <see cref="AddSluiceApi{TProject}"/> has added.</param>
    /// <param name="service">The name of the service as in its integrations, such as <c>sqs</c>; null for all services.</param>
    /// <param name="endpoint">Where the service is called.</param>
    /// <exception cref="ArgumentException">The resource is no API of Sluice.</exception>
    public static IResourceBuilder<ProjectResource> WithServiceEndpoint(this IResourceBuilder<ProjectResource> api, string? service, EndpointReference endpoint)
    {
        var address = endpoint.Property(EndpointProperty.Url);
        return With(api, "--endpoint", service is null ? ReferenceExpression.Create($"{address}") : ReferenceExpression.Create($"{service}={address}"));
    }

    private static IResourceBuilder<ProjectResource> With(IResourceBuilder<ProjectResource> api, string option, ReferenceExpression value)
    {
        ArgumentNullException.ThrowIfNull(api);
        return api.Resource.HasAnnotationOfType<SluiceApiAnnotation>()
            ? api.WithArgs(option).WithArgs(context => context.Args.Add(value))
            : throw new ArgumentException($"The resource '{api.Resource.Name}' is no API of Sluice. Add it with AddSluiceApi.", nameof(api));
    }
}
