using Sluice;

[assembly: RestApi("Showcase", Stage = "live", Version = "2.1", Description = "Every feature of Sluice, once.", Validation = RequestValidation.All)]
[assembly: Cors("https://shop.example.com", AllowCredentials = true, ExposeHeaders = ["X-Total-Count"])]
[assembly: StackParameter("BackendHost", Default = "stock.example.com", Description = "The host of the stock service")]
[assembly: StageVariable("backendHost", "${BackendHost}")]
