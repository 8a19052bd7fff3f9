// The function of the operation, and its store.
using System.IO;
using System.Threading.Tasks;
using Sluice;

[assembly: RestApi("Library")]

public interface IStore
{
    Task SaveAsync(string isbn, string fileName, string contentType, Stream content);
}

public sealed class Store : IStore
{
    public Task SaveAsync(string isbn, string fileName, string contentType, Stream content) => Task.CompletedTask;
}

[LambdaFunction]
public sealed class Covers
{
    private readonly IStore _store = new Store();

    // SAMPLE
}
