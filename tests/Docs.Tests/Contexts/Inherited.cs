// A store, and what fills the container.
using Microsoft.Extensions.DependencyInjection;
using Sluice;

[assembly: RestApi("Library")]
// SAMPLE

public interface IStore<T>
    where T : class
{
    T? Find(string id);
}

public sealed record Book(string Title);

[LambdaStartup]
public sealed class Startup
{
    public void ConfigureServices(IServiceCollection services)
    {
    }
}
