// The usings and the store of the startup page.
using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Sluice;

[assembly: RestApi("Shop")]

public interface IOrderStore
{
    Task<IReadOnlyList<string>> ListAsync(int most);
}

public sealed class OrderStore(ShopSettings settings) : IOrderStore
{
    public Task<IReadOnlyList<string>> ListAsync(int most) => Task.FromResult<IReadOnlyList<string>>([settings.Table]);
}

// SAMPLE
